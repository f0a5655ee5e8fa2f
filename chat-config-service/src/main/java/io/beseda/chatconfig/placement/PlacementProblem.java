package io.beseda.chatconfig.placement;

import io.beseda.support.problem.ProblemCode;

/** Why a script can be refused. */
public enum PlacementProblem implements ProblemCode {
    PLACEMENT_MISSING("placement-missing", 409, "There is no such placement yet");

    private final String code;
    private final int status;
    private final String title;

    PlacementProblem(String code, int status, String title) {
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
