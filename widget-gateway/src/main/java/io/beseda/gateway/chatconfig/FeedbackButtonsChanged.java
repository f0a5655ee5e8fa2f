package io.beseda.gateway.chatconfig;

import java.util.Set;
import java.util.UUID;

/** {@link FeedbackButtons} has newer settings of these buttons, or has removed them. Observed on the thread that reads them. */
public record FeedbackButtonsChanged(Set<UUID> feedbackButtonIds) {}
