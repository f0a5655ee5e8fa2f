package io.beseda.crm.user;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The users of the account. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    List<User> oldestFirst() {
        return list("order by id");
    }
}
