package io.beseda.contracts;

import java.util.UUID;

/**
 * A full snapshot of a feedback button's settings. Topic {@link Topic#FEEDBACK_BUTTONS}, compacted; a deleted button is a
 * tombstone.
 */
public sealed interface FeedbackButtonEvent extends Event permits FeedbackButtonPublished {

    UUID feedbackButtonId();

    @Override
    default String key() {
        return feedbackButtonId().toString();
    }
}
