package io.beseda.chatconfig.feedbackbutton;

import java.util.UUID;

/** A feedback button's id in the settings: random. */
public record FeedbackButtonId(UUID value) {}
