package io.beseda.crm.customfield;

import io.beseda.support.problem.ProblemCode;

/** Refusals about custom fields. */
public enum CustomFieldProblem implements ProblemCode {
    CODE_TAKEN("custom-field-code-taken", 422, "Another field has this code"),
    ENUM_UNKNOWN("custom-field-enum-unknown", 422, "The field has no such enum"),
    NO_ENUMS("custom-field-without-enums", 422, "Fields of this type have no enums"),
    PREDEFINED("custom-field-predefined", 422, "Every account has this field"),
    TOO_MANY("custom-fields-too-many", 422, "There are as many fields as there can be"),
    TYPE_FIXED("custom-field-type-fixed", 422, "The type of a field is for ever");

    private final String code;
    private final int status;
    private final String title;

    CustomFieldProblem(String code, int status, String title) {
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
