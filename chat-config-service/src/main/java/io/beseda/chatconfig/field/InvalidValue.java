package io.beseda.chatconfig.field;

/** Thrown by a value that can't be made from what a request holds; its message is a sentence for the person who typed it. */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code machine-readable reason, kebab-case
     * @param sentence what is wrong and what would be right
     */
    public InvalidValue(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
