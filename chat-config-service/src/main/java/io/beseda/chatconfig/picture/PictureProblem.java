package io.beseda.chatconfig.picture;

import io.beseda.support.problem.ProblemCode;

/** Why a picture is not taken. */
public enum PictureProblem implements ProblemCode {
    TOO_LARGE("picture-too-large", 413, "The file is too large"),
    UNREADABLE("picture-unreadable", 415, "This is no picture that can be shown"),
    TOO_MANY("pictures-too-many", 429, "Too many pictures");

    private final String code;
    private final int status;
    private final String title;

    PictureProblem(String code, int status, String title) {
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
