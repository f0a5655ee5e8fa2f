package io.beseda.crm.webhook;

import io.beseda.support.problem.ProblemCode;

/** Refusals about webhooks. */
public enum WebhookProblem implements ProblemCode {
    DESTINATION_TAKEN("webhook-destination-taken", 409, "Another webhook has this address"),
    TOO_MANY("webhooks-too-many", 422, "There are as many webhooks as there can be");

    private final String code;
    private final int status;
    private final String title;

    WebhookProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
