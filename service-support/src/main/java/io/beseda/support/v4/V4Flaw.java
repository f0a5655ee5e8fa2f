package io.beseda.support.v4;

/** Why a value of a request is not taken. */
public enum V4Flaw {
    /** Of another JSON type than expected. */
    INVALID_TYPE("InvalidType"),
    /** Not among what may be chosen. */
    NOT_SUPPORTED_CHOICE("NotSupportedChoice"),
    /** Missing or empty. */
    NOT_BLANK("NotBlank"),
    /** More than is stored. */
    TOO_LONG("TooLong"),
    /** Of the right type, with a value that can't be. */
    INVALID_VALUE("InvalidValue");

    private final String code;

    V4Flaw(String code) {
        this.code = code;
    }

    /** In answers. */
    public String code() {
        return code;
    }
}
