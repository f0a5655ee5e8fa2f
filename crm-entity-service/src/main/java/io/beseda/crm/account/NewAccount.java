package io.beseda.crm.account;

import io.beseda.crm.user.NewUser;

/** An account to be, with the administrator who will set it up. */
public record NewAccount(String name, NewUser administrator) {}
