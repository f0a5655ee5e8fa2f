package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes the external IDs of a contact that is erased away from it. Whoever else has one of them is found out anew; what nobody has is forgotten
 * and not told, because the telling would carry it.
 */
@ApplicationScoped
public class ForgetExternalIds {

    private final ForgottenIdRepository forgotten;
    private final ClientRepository clients;
    private final MatchRepository matches;
    private final MatchExternalIds matchExternalIds;
    private final Clock clock;

    @Inject
    ForgetExternalIds(
            ForgottenIdRepository forgotten,
            ClientRepository clients,
            MatchRepository matches,
            MatchExternalIds matchExternalIds,
            Clock clock) {
        this.forgotten = forgotten;
        this.clients = clients;
        this.matches = matches;
        this.matchExternalIds = matchExternalIds;
        this.clock = clock;
    }

    /** What a contact has. Nobody else finds out whom these name until the end of the transaction. */
    public static final class Held {

        private final SortedSet<ExternalIdKey> keys;

        private Held(SortedSet<ExternalIdKey> keys) {
            this.keys = keys;
        }
    }

    /** First of all: takes them off the contact, and off everything whose main contact it is. */
    @Transactional
    public Held takeOff(AccountId account, ContactId contact) {
        SortedSet<ExternalIdKey> keys = new TreeSet<>(forgotten.of(account, contact));
        if (!keys.isEmpty()) {
            matches.hold(account, keys, clock.instant());
            keys.forEach(key -> clients.erase(account, contact, key));
        }
        return new Held(keys);
    }

    /** When all else of the contact is gone: forgets those that nobody has; returns the persons they made. */
    @Transactional
    public List<UUID> forget(AccountId account, Held held) {
        if (held.keys.isEmpty()) {
            return List.of();
        }
        List<ForgottenIdRepository.Forgotten> gone = forgotten.forgetUnheld(account, held.keys);
        Set<ExternalIdKey> left = new HashSet<>(held.keys);
        gone.forEach(one -> left.remove(one.key()));
        matchExternalIds.match(account, left);
        return gone.stream().map(ForgottenIdRepository.Forgotten::person).toList();
    }
}
