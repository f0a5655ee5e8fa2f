package io.beseda.chatconfig.feedbackbutton;

/** A feedback button was deleted in the transaction of this thread; observed as {@link FeedbackButtonChanged} is. */
public record FeedbackButtonDeleted(FeedbackButton button) {}
