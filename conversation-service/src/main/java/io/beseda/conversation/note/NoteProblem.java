package io.beseda.conversation.note;

import io.beseda.support.problem.ProblemCode;

/** Refusals that concern a note. */
public enum NoteProblem implements ProblemCode {
    NOTE_ID_TAKEN("note-id-taken", 409, "Another note has this id");

    private final String code;
    private final int status;
    private final String title;

    NoteProblem(String code, int status, String title) {
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
