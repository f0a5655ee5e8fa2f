package io.beseda.support.account;

/** The roles in the {@code groups} claim of an operator's access token. An administrator holds both. */
public final class Roles {

    public static final String ADMINISTRATOR = "administrator";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
