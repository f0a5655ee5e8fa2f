package io.beseda.crm.user;

/** A user to be. The password comes hashed already: that quarter of a second belongs in no transaction. */
public record NewUser(String name, Email email, PasswordHash passwordHash, Role role) {}
