package io.beseda.crm.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** All users of the account, the oldest first. */
@ApplicationScoped
public class ListUsers {

    private final UserRepository users;

    @Inject
    public ListUsers(UserRepository users) {
        this.users = users;
    }

    @Transactional
    public List<UserView> list() {
        return users.oldestFirst().stream().map(UserView::of).toList();
    }
}
