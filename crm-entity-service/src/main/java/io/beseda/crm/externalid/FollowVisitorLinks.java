package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.LinkedVisitor;
import io.beseda.crm.conversation.UnlinkedVisitor;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.externalid.ExternalIdMatch.Status;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.NotYet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a visitor turns out to be a person: whoever is known by its external ID stays that contact; somebody new is the contact that the
 * visitor was, and is given the external ID; also if what came after that arrived before it. No contacts are merged. When an
 * administrator undoes it, what it brought about goes.
 */
@ApplicationScoped
public class FollowVisitorLinks {

    private final ChoiceRepository choices;
    private final ClientRepository clients;
    private final MatchRepository matches;
    private final MatchExternalIds matchExternalIds;
    private final MoveClient moveClient;

    @Inject
    FollowVisitorLinks(
            ChoiceRepository choices,
            ClientRepository clients,
            MatchRepository matches,
            MatchExternalIds matchExternalIds,
            MoveClient moveClient) {
        this.choices = choices;
        this.clients = clients;
        this.matches = matches;
        this.matchExternalIds = matchExternalIds;
        this.moveClient = moveClient;
    }

    /** @throws NotYet if the conversations of a visitor have not arrived yet */
    @Transactional
    public Followed link(List<LinkedVisitor> linked) {
        return linked.stream().map(this::link).reduce(Followed.NOTHING, Followed::and);
    }

    private Followed link(LinkedVisitor linked) {
        AccountId account = linked.accountId();
        Optional<Client> visitor = clients.client(account, linked.visitor().value());
        if (visitor.isEmpty() && !linked.conversations().isEmpty()) {
            throw new NotYet("the contact of visitor " + linked.visitor().value());
        }
        if (visitor.isEmpty() || visitor.get().hasFollowed(linked.at())) {
            return Followed.NOTHING;
        }
        clients.follow(account, linked.visitor().value(), linked.at());
        Optional<ExternalIdKey> key =
                linked.fieldId().map(field -> new ExternalIdKey(new FieldId(field), linked.externalId()));
        Optional<ExternalIdMatch> match = key.map(
                wanted -> matchExternalIds.match(account, List.of(wanted)).get(wanted));
        Followed followed = clients.client(account, linked.person().value())
                .map(known -> reconsider(linked, known, visitor.get().contact(), key, match))
                .orElseGet(() -> join(linked, visitor.get().contact(), key, match));
        if (!followed.equals(Followed.NOTHING)
                || match.flatMap(ExternalIdMatch::contact).isPresent()) {
            key.ifPresent(wanted -> matchExternalIds.match(account, List.of(wanted)));
        }
        return followed;
    }

    private Followed join(
            LinkedVisitor linked, ContactId contact, Optional<ExternalIdKey> key, Optional<ExternalIdMatch> match) {
        UUID person = linked.person().value();
        if (match.filter(found -> found.status() == Status.AMBIGUOUS).isPresent()) {
            return Followed.NOTHING;
        }
        Optional<ContactId> known = match.flatMap(ExternalIdMatch::contact);
        if (known.isPresent()) {
            clients.join(linked.accountId(), person, known.get(), Optional.empty(), Optional.empty());
            return Followed.NOTHING;
        }
        return become(linked, contact, key);
    }

    /** The person is the contact that the visitor was, and has the external ID. */
    private Followed become(LinkedVisitor linked, ContactId contact, Optional<ExternalIdKey> key) {
        clients.join(
                linked.accountId(),
                linked.person().value(),
                contact,
                Optional.of(linked.visitor().value()),
                Optional.of(linked.at()));
        return Followed.touched(
                key.flatMap(wanted -> write(linked, contact, wanted)).stream().toList());
    }

    /** The person wrote, or turned out to be another visitor, after this was said, and that arrived first. */
    private Followed reconsider(
            LinkedVisitor linked,
            Client known,
            ContactId contact,
            Optional<ExternalIdKey> key,
            Optional<ExternalIdMatch> match) {
        AccountId account = linked.accountId();
        UUID person = linked.person().value();
        boolean isNobodyElses = match.filter(found -> found.status() == Status.AMBIGUOUS
                        || found.contact()
                                .filter(other -> !other.equals(known.contact()))
                                .isPresent())
                .isEmpty();
        if (known.contact().equals(contact)
                || !known.followsLink(linked.at())
                || !isNobodyElses
                || !moveClient.isPossible(account, person, known, key)) {
            return Followed.NOTHING;
        }
        moveClient.release(account, person, known, key);
        Followed joined = become(linked, contact, key);
        return joined.and(moveClient.move(account, person, known, contact));
    }

    private Optional<EntityRef> write(LinkedVisitor linked, ContactId contact, ExternalIdKey key) {
        AccountId account = linked.accountId();
        return choices.field(account, key.field()).flatMap(field -> {
            Optional<EntityRef> owner = switch (field.entityType()) {
                case CONTACTS -> Optional.of(new EntityRef(EntityType.CONTACTS, contact.value()));
                case LEADS -> clients.newestLead(account, linked.conversations());
                case CUSTOMERS, COMPANIES -> Optional.empty();
            };
            return owner.filter(entity -> clients.write(account, entity, field, key.externalId()));
        });
    }

    @Transactional
    public Followed unlink(List<UnlinkedVisitor> unlinked) {
        return Followed.touched(
                unlinked.stream().flatMap(each -> unlink(each).stream()).toList());
    }

    private List<EntityRef> unlink(UnlinkedVisitor unlinked) {
        AccountId account = unlinked.accountId();
        UUID person = unlinked.person().value();
        Optional<ContactId> contact =
                clients.part(account, person, unlinked.visitor().value());
        Optional<ExternalIdKey> key = matches.ofPerson(account, person);
        if (contact.isEmpty() || key.isEmpty()) {
            return List.of();
        }
        List<EntityRef> erased = clients.erase(account, contact.get(), key.get());
        matchExternalIds.match(account, List.of(key.get()));
        return erased;
    }
}
