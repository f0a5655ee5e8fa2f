package io.beseda.crm.erasure;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.externalid.ForgetExternalIds;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.erasure.ErasedIds;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deletes everything the CRM holds of a client and tells the other services to do the same. It can't be taken back. Asked again, it answers with
 * the erasure there is.
 */
@ApplicationScoped
public class EraseClient {

    private final ErasedIds erasedIds;
    private final HeldClientRepository clients;
    private final ClientErasureRepository erasures;
    private final ForgetExternalIds forgetExternalIds;
    private final Event<ErasedClient> events;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    EraseClient(
            ErasedIds erasedIds,
            HeldClientRepository clients,
            ClientErasureRepository erasures,
            ForgetExternalIds forgetExternalIds,
            Event<ErasedClient> events,
            UuidV7 uuids,
            Clock clock) {
        this.erasedIds = erasedIds;
        this.clients = clients;
        this.erasures = erasures;
        this.forgetExternalIds = forgetExternalIds;
        this.events = events;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** @throws Refusal 404 if the account has no such contact and never erased it */
    void requireKnown(AccountId account, ContactId contact) {
        if (clients.find(account, contact).isEmpty()) {
            erased(account, contact);
        }
    }

    /** @throws Refusal as {@link #requireKnown} */
    @Transactional
    ClientErasure erase(AccountId account, ContactId contact, UserId by, String byName) {
        erasedIds.close();
        Optional<HeldClient> client = clients.lock(account, contact);
        return client.isEmpty() ? erased(account, contact) : erase(client.get(), by, byName);
    }

    private ClientErasure erased(AccountId account, ContactId contact) {
        return erasures.ofContact(account, contact.value())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such contact"));
    }

    private ClientErasure erase(HeldClient client, UserId by, String byName) {
        AccountId account = client.accountId();
        Instant now = clock.instant();
        ForgetExternalIds.Held externalIds = forgetExternalIds.takeOff(account, new ContactId(client.contactId()));
        int records = Stream.of(HeldRows.values())
                .filter(HeldRows::isErasedHere)
                .mapToInt(rows -> clients.erase(rows, client))
                .sum();
        clients.promote(client);
        List<UUID> persons = forgetExternalIds.forget(account, externalIds);
        List<UUID> visitors = Stream.concat(client.visitors().stream(), persons.stream())
                .distinct()
                .toList();
        erasedIds.add(account, visitors, now);
        ClientErasure erasure = new ClientErasure(
                uuids.next(),
                account,
                client.contactId(),
                by,
                byName,
                now,
                client.leads().size(),
                records,
                Optional.empty());
        erasures.add(erasure);
        events.fire(new ErasedClient(erasure.id(), account, client.contactId(), visitors, now));
        return erasure;
    }
}
