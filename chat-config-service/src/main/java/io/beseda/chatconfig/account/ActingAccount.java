package io.beseda.chatconfig.account;

import io.beseda.support.account.AccountId;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The account for which this service does something by itself, outside any request, on the thread of {@link #as}. */
@ApplicationScoped
public class ActingAccount {

    private final ThreadLocal<AccountId> current = new ThreadLocal<>();

    /** Does the work as this account, in a request context of its own. */
    public void as(AccountId account, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            throw new IllegalStateException("a request acts as the account of its token");
        }
        request.activate();
        current.set(account);
        try {
            work.run();
        } finally {
            current.remove();
            request.terminate();
        }
    }

    Optional<AccountId> current() {
        return Optional.ofNullable(current.get());
    }
}
