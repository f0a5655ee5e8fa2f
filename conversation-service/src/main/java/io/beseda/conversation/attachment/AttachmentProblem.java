package io.beseda.conversation.attachment;

import io.beseda.support.problem.ProblemCode;

/** Refusals that concern a file. */
public enum AttachmentProblem implements ProblemCode {
    ATTACHMENT_TOO_LARGE("attachment-too-large", 413, "The file is too large"),
    ATTACHMENT_TYPE_REFUSED("attachment-type-refused", 415, "Files of this type are not taken"),
    ATTACHMENT_UNUSABLE("attachment-unusable", 409, "A file can't be sent"),
    TOO_MANY_ATTACHMENTS("too-many-attachments", 429, "Too many files");

    private final String code;
    private final int status;
    private final String title;

    AttachmentProblem(String code, int status, String title) {
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
