package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes a client another contact because an earlier word on it came late: what its conversations brought moves, and a contact that was
 * only there because of them goes. A contact of which anybody or any page has told something stays as it is, and so does its client.
 */
@ApplicationScoped
class MoveClient {

    private final MovedClientRepository moved;
    private final ClientRepository clients;

    @Inject
    MoveClient(MovedClientRepository moved, ClientRepository clients) {
        this.moved = moved;
        this.clients = clients;
    }

    /** Whether nothing speaks against it. */
    boolean isPossible(AccountId account, UUID person, Client known, Optional<ExternalIdKey> key) {
        return !known.isOwn() || moved.isBare(account, known.contact(), person, key);
    }

    /** @param known what the client was until now; its row is gone */
    Followed move(AccountId account, UUID person, Client known, ContactId to) {
        moved.moveLeads(account, person, known.contact(), to);
        List<OpenedLead> conversations = moved.conversations(account, person, to);
        Stream<EntityRef> leads = conversations.stream()
                .map(each -> new EntityRef(EntityType.LEADS, each.leadId().value()));
        if (known.isOwn()) {
            moved.remove(account, known.contact());
            return new Followed(
                    Stream.concat(Stream.of(ref(to)), leads).toList(), conversations, List.of(known.contact()));
        }
        return new Followed(
                Stream.concat(Stream.of(ref(to), ref(known.contact())), leads).toList(), conversations, List.of());
    }

    /** Takes from a client what made it the contact it was. */
    void release(AccountId account, UUID person, Client known, Optional<ExternalIdKey> key) {
        key.ifPresent(given -> clients.erase(account, known.contact(), given));
        clients.release(account, person);
    }

    private static EntityRef ref(ContactId contact) {
        return new EntityRef(EntityType.CONTACTS, contact.value());
    }
}
