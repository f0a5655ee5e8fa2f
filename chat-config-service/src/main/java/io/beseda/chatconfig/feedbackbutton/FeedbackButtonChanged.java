package io.beseda.chatconfig.feedbackbutton;

/**
 * A feedback button was created, changed or restored in the transaction of this thread, and its new version is known. Observed
 * inside that transaction: an observer that fails undoes the change.
 */
public record FeedbackButtonChanged(FeedbackButton button) {}
