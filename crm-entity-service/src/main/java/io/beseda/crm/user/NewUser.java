package io.beseda.crm.user;

/** A user to be. */
public record NewUser(String name, Email email, Password password, Role role) {}
