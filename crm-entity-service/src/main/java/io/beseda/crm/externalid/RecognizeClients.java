package io.beseda.crm.externalid;

import static java.util.stream.Collectors.groupingBy;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ClientIdentity;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.externalid.ExternalIdMatch.Status;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds the contacts of clients who have proven who they are, and gives those who are new their external ID: in the field of the chat, of
 * the contact or of the lead, whichever it is a field of. A customer there is not yet.
 */
@ApplicationScoped
public class RecognizeClients {

    private final ChoiceRepository choices;
    private final ClientRepository clients;
    private final MatchExternalIds matchExternalIds;
    private final MoveClient moveClient;

    @Inject
    RecognizeClients(
            ChoiceRepository choices,
            ClientRepository clients,
            MatchExternalIds matchExternalIds,
            MoveClient moveClient) {
        this.choices = choices;
        this.clients = clients;
        this.matchExternalIds = matchExternalIds;
        this.moveClient = moveClient;
    }

    /**
     * What was found before contacts and leads were opened.
     *
     * @param conversations as given; where the external ID is ambiguous they say so
     * @param newcomers those whose external ID nobody has, of clients nobody knew
     * @param overtaken those that began before their client was linked, and arrive after it
     */
    public record Recognized(
            List<StartedConversation> conversations, List<StartedConversation> newcomers, List<Overtaken> overtaken) {}

    /** @param was what the client was because of the link */
    record Overtaken(StartedConversation started, Client was) {}

    /** Before contacts are opened: whoever is known by its external ID is that contact. */
    @Transactional
    public Recognized recognize(List<StartedConversation> started) {
        List<StartedConversation> conversations = new ArrayList<>();
        List<StartedConversation> newcomers = new ArrayList<>();
        List<Overtaken> overtaken = overtakenAmong(started);
        Map<AccountId, Map<ExternalIdKey, ExternalIdMatch>> matches = matchesOf(started);
        Map<AccountId, Map<UUID, Client>> known = knownAmong(started);
        for (StartedConversation each : started) {
            AccountId account = each.ref().accountId();
            UUID visitor = each.visitorId().value();
            Optional<ExternalIdMatch> match = keyOf(each).map(matches.getOrDefault(account, Map.of())::get);
            boolean isKnown = known.getOrDefault(account, Map.of()).containsKey(visitor);
            if (match.isPresent() && match.get().status() == Status.AMBIGUOUS) {
                conversations.add(each.as(each.identity().orElseThrow().ambiguous()));
                continue;
            }
            conversations.add(each);
            match.flatMap(ExternalIdMatch::contact)
                    .filter(contact -> !isKnown)
                    .ifPresent(contact -> clients.join(account, visitor, contact, Optional.empty(), Optional.empty()));
            if (match.filter(found -> found.status() == Status.UNKNOWN).isPresent() && !isKnown) {
                newcomers.add(each);
            }
        }
        return new Recognized(conversations, newcomers, overtaken);
    }

    /**
     * Once their contacts and leads are there: writes down who the newcomers are, and tells whose visitors are whom now.
     */
    @Transactional
    public Followed keep(Recognized recognized) {
        List<EntityRef> written = new ArrayList<>();
        for (StartedConversation newcomer : recognized.newcomers()) {
            keyOf(newcomer)
                    .flatMap(key -> choices.field(newcomer.ref().accountId(), key.field())
                            .flatMap(field -> write(newcomer, key, field)))
                    .ifPresent(written::add);
        }
        recognized.conversations().stream()
                .filter(each -> keyOf(each).isPresent())
                .collect(groupingBy(each -> each.ref().accountId()))
                .forEach((account, proven) -> matchExternalIds.match(
                        account,
                        proven.stream().flatMap(each -> keyOf(each).stream()).toList()));
        return recognized.overtaken().stream().map(this::move).reduce(Followed.touched(written), Followed::and);
    }

    private Followed move(Overtaken overtaken) {
        AccountId account = overtaken.started().ref().accountId();
        UUID person = overtaken.started().visitorId().value();
        return clients.contactOf(account, person)
                .map(contact -> moveClient.move(account, person, overtaken.was(), contact))
                .orElse(Followed.NOTHING);
    }

    /** Whoever had begun to write before it was linked with a visitor was a contact of its own then. */
    private List<Overtaken> overtakenAmong(List<StartedConversation> started) {
        Map<AccountId, Map<UUID, Client>> known = knownAmong(started);
        List<Overtaken> overtaken = new ArrayList<>();
        Set<UUID> released = new HashSet<>();
        for (StartedConversation each : started) {
            AccountId account = each.ref().accountId();
            UUID person = each.visitorId().value();
            Optional.ofNullable(known.getOrDefault(account, Map.of()).get(person))
                    .filter(client -> client.followsConversation(each.startedAt()))
                    .filter(client -> released.add(person))
                    .ifPresent(client -> {
                        moveClient.release(account, person, client, keyOf(each));
                        overtaken.add(new Overtaken(each, client));
                    });
        }
        return overtaken;
    }

    private Optional<EntityRef> write(StartedConversation newcomer, ExternalIdKey key, ChosenField field) {
        AccountId account = newcomer.ref().accountId();
        Optional<EntityRef> entity = field.entityType() == EntityType.LEADS
                ? clients.newestLead(account, List.of(newcomer.ref().conversationId()))
                : clients.contactOf(account, newcomer.visitorId().value())
                        .filter(contact -> field.entityType() == EntityType.CONTACTS)
                        .map(RecognizeClients::ref);
        return entity.filter(owner -> clients.write(account, owner, field, key.externalId()));
    }

    private Map<AccountId, Map<ExternalIdKey, ExternalIdMatch>> matchesOf(List<StartedConversation> started) {
        var matches = new TreeMap<Long, List<StartedConversation>>();
        started.stream()
                .filter(each -> keyOf(each).isPresent())
                .forEach(each -> matches.computeIfAbsent(each.ref().accountId().value(), account -> new ArrayList<>())
                        .add(each));
        var found = new HashMap<AccountId, Map<ExternalIdKey, ExternalIdMatch>>();
        matches.forEach((account, proven) -> found.put(
                new AccountId(account),
                matchExternalIds.match(
                        new AccountId(account),
                        proven.stream().flatMap(each -> keyOf(each).stream()).toList())));
        return found;
    }

    private Map<AccountId, Map<UUID, Client>> knownAmong(List<StartedConversation> started) {
        var known = new HashMap<AccountId, Map<UUID, Client>>();
        started.stream()
                .filter(each -> each.identity().filter(ClientIdentity::isProven).isPresent())
                .collect(groupingBy(each -> each.ref().accountId()))
                .forEach((account, proven) -> known.put(
                        account,
                        clients.clients(
                                account,
                                proven.stream()
                                        .map(each -> each.visitorId().value())
                                        .toList())));
        return known;
    }

    private static Optional<ExternalIdKey> keyOf(StartedConversation started) {
        return started.identity()
                .filter(ClientIdentity::isProven)
                .flatMap(identity ->
                        identity.fieldId().map(field -> new ExternalIdKey(new FieldId(field), identity.externalId())));
    }

    private static EntityRef ref(ContactId contact) {
        return new EntityRef(EntityType.CONTACTS, contact.value());
    }
}
