package io.beseda.chatconfig.version;

import io.beseda.support.problem.ProblemCode;

/** Why a change based on what its caller has seen is refused. */
public enum VersionProblem implements ProblemCode {
    CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody else changed it meanwhile");

    private final String code;
    private final int status;
    private final String title;

    VersionProblem(String code, int status, String title) {
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
