package io.beseda.crm.user;

import java.util.List;

/**
 * Users were made or changed in the transaction of this thread, which holds their rows, and their new versions are known.
 * Observed inside that transaction: an observer that fails undoes the change.
 */
public record UsersChanged(List<User> users) {}
