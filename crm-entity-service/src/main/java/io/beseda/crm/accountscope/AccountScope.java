package io.beseda.crm.accountscope;

import io.beseda.support.account.AccountId;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says which account work outside a signed-in request belongs to: a consumer, start-up, a sign-in.
 *
 * <p>Holds for the calling thread until {@link #in} returns. One scope never changes into another: a Hibernate session keeps the
 * account it was opened for.
 */
@ApplicationScoped
public class AccountScope {

    private final ThreadLocal<AccountId> current = new ThreadLocal<>();

    /** Does the work as this account. No entity may have been used before in the same transaction. */
    public <T> T in(AccountId account, Supplier<T> work) {
        AccountId outer = current.get();
        if (outer != null && !outer.equals(account)) {
            throw new IllegalStateException("work of account %s can't go on as account %s".formatted(outer, account));
        }
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        current.set(account);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                current.remove();
            }
            if (activated) {
                request.terminate();
            }
        }
    }

    Optional<AccountId> current() {
        return Optional.ofNullable(current.get());
    }
}
