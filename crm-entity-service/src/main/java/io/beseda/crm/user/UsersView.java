package io.beseda.crm.user;

import java.util.List;

/** Answer of the list of users. */
public record UsersView(List<UserView> items) {}
