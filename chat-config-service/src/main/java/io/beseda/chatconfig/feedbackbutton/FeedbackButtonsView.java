package io.beseda.chatconfig.feedbackbutton;

import java.util.List;

/** Every feedback button of the account, by name. */
public record FeedbackButtonsView(List<FeedbackButtonView> items) {}
