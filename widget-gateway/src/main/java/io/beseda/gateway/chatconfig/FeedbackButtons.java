package io.beseda.gateway.chatconfig;

import jakarta.enterprise.context.ApplicationScoped;

/** The feedback buttons of all accounts, as far as they are known. */
@ApplicationScoped
public class FeedbackButtons extends LatestSettings<FeedbackButton> {}
