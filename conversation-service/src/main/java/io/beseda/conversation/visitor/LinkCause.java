package io.beseda.conversation.visitor;

/** Why a visitor and a person belong together. */
public enum LinkCause {
    /** The visitor's own browser proved it. */
    BROWSER("browser"),
    /** The CRM has both as one contact. */
    CRM("crm");

    private final String code;

    LinkCause(String code) {
        this.code = code;
    }

    /** As in JSON and in the database. */
    public String code() {
        return code;
    }

    public static LinkCause ofCode(String code) {
        return code.equals(CRM.code) ? CRM : BROWSER;
    }
}
