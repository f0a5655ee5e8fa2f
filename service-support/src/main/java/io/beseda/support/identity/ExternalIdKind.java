package io.beseda.support.identity;

/** What an external ID is compared as: the type of the field it is kept in. */
public enum ExternalIdKind {
    /** Character by character. */
    TEXT("text"),
    /** By its value. */
    NUMERIC("numeric");

    private final String code;

    ExternalIdKind(String code) {
        this.code = code;
    }

    /** The CRM's code of the field's type. */
    public String code() {
        return code;
    }

    /** Whatever is no number is a text. */
    public static ExternalIdKind ofCode(String code) {
        return NUMERIC.code.equals(code) ? NUMERIC : TEXT;
    }
}
