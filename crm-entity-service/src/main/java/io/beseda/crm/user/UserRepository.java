package io.beseda.crm.user;

import io.beseda.support.account.UserId;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** The users of the account. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    List<User> oldestFirst() {
        return list("order by id");
    }

    /** All of them, and nobody else changes them until the end of the transaction. */
    List<User> locked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Those of these that exist, as above. */
    List<User> locked(Collection<UserId> ids) {
        return find("id in ?1 order by id", ids.stream().map(UserId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
