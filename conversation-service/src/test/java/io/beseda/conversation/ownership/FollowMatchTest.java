package io.beseda.conversation.ownership;

import static io.beseda.conversation.ownership.OwnershipFixtures.FIELD;
import static io.beseda.conversation.ownership.OwnershipFixtures.KEY;
import static io.beseda.conversation.ownership.OwnershipFixtures.identified;
import static io.beseda.conversation.ownership.OwnershipFixtures.known;
import static io.beseda.conversation.ownership.OwnershipFixtures.matched;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenBy;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenByPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Event;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.ExternalIdMatched.Status;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.conversation.intake.CrmEventConsumer;
import io.beseda.conversation.intake.VisitorActivityConsumer;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowMatchTest {

    @Inject
    OwnershipFixtures clients;

    @Inject
    VisitorActivityConsumer activities;

    @Inject
    CrmEventConsumer consumer;

    @Inject
    SettleChats settleChats;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private Visitor visitor;
    private Visitor person;

    @BeforeEach
    void openAChat() {
        visitor = clients.newVisitor(ConversationMode.ONE_ACTIVE);
        person = clients.personOf(visitor);
    }

    @Test
    void whatAKnownContactWroteIsThePersonsAtOnce() {
        write(visitor, "Hello");

        take(known(person, 1, later(), visitor, person));

        assertThat(seenByPerson(person)).containsExactly("Hello");
        assertThat(seenBy(visitor)).isEmpty();
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorLinked.class))
                .singleElement()
                .satisfies(linked -> {
                    assertThat(linked.cause()).isEqualTo(VisitorLinked.Cause.CRM);
                    assertThat(linked.conversationIds()).hasSize(1);
                }));
    }

    @Test
    void ofSeveralContactsNobodyIsShownAnything() {
        write(visitor, "Hello");
        take(known(person, 1, later(), visitor));

        take(matched(person, 2, Status.AMBIGUOUS, later()));

        assertThat(seenByPerson(person)).isEmpty();
        assertThat(seenBy(visitor)).containsExactly("Hello");
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorUnlinked.class))
                .singleElement()
                .satisfies(unlinked -> {
                    assertThat(unlinked.visitorId())
                            .isEqualTo(visitor.visitorId().value());
                    assertThat(unlinked.unlinkedBy()).isNull();
                }));
    }

    @Test
    void onceTheConflictIsSolvedTheHistoryIsThereAgain() {
        write(visitor, "Hello");
        take(known(person, 1, later(), visitor), matched(person, 2, Status.AMBIGUOUS, later()));

        take(known(person, 3, later(), visitor));

        assertThat(seenByPerson(person)).containsExactly("Hello");
    }

    @Test
    void whatItsOwnBrowserProvedStaysWhateverTheCrmSays() {
        write(visitor, "Hello");
        activities.handle(List.of(identified(visitor, person, Instant.now())));

        take(known(person, 1, later(), visitor), matched(person, 2, Status.UNKNOWN, later()));

        assertThat(seenByPerson(person)).containsExactly("Hello");
    }

    @Test
    void aVisitorThatTheContactLosesHasItsHistoryBack() {
        Visitor other = clients.personOf(visitor);
        write(visitor, "One");
        write(other, "Two");
        take(known(person, 1, later(), visitor, other));

        take(known(person, 2, later(), visitor));

        assertThat(seenByPerson(person)).containsExactly("One");
        assertThat(seenBy(other)).containsExactly("Two");
    }

    @Test
    void whatAVisitorBeginsAfterTheMatchIsItsOwnUntilTheNext() {
        take(known(person, 1, Instant.now().minusSeconds(60), visitor));
        write(visitor, "Later");
        assertThat(seenBy(visitor)).containsExactly("Later");

        take(known(person, 2, later(), visitor));

        assertThat(seenByPerson(person)).containsExactly("Later");
    }

    @Test
    void onlyChatsWithTheFieldAreConcernedAndAChangeOfItIsFollowed() {
        clients.publish(visitor, 2, ConversationMode.ONE_ACTIVE, Optional.of(FIELD + 1), Set.of(KEY));
        write(visitor, "Hello");
        take(known(person, 1, later(), visitor));
        assertThat(seenBy(visitor)).containsExactly("Hello");

        clients.publish(visitor, 3, ConversationMode.ONE_ACTIVE, Optional.of(FIELD), Set.of(KEY));
        settleChats.settle();

        assertThat(seenByPerson(person)).containsExactly("Hello");
        assertThat(rows.count("unsettled_chat", visitor.accountId())).isZero();
    }

    @Test
    void anotherAccountsMatchConcernsNobodyHere() {
        write(visitor, "Hello");
        Visitor stranger = clients.newVisitor(ConversationMode.ONE_ACTIVE);

        take(new ExternalIdMatched(
                stranger.accountId().value(),
                FIELD,
                "client-7",
                person.visitorId().value(),
                1,
                Status.KNOWN,
                77L,
                List.of(visitor.visitorId().value()),
                later()));

        assertThat(seenBy(visitor)).containsExactly("Hello");
    }

    /** The topic is read again, and matches of different persons come in any order: whose everything is stays the same. */
    @Test
    void redeliveredAndReorderedMatchesEndInTheSameOwners() {
        var random = new Random(7);
        for (int round = 0; round < 10; round++) {
            World calm = new World();
            World rough = new World();
            List<int[]> script = script(random);
            script.forEach(step -> take(calm.match(step)));
            List<int[]> shuffled = new ArrayList<>(
                    Stream.concat(script.stream(), script.stream()).toList());
            Collections.shuffle(shuffled, random);
            shuffled.forEach(step -> take(rough.match(step)));

            assertThat(rough.owners()).as("round %d", round).isEqualTo(calm.owners());
        }
    }

    /** Person, version, status, and which visitors as bits; the versions of each person rise. */
    private static List<int[]> script(Random random) {
        List<int[]> script = new ArrayList<>();
        int[] versions = new int[2];
        for (int i = 0; i < 6; i++) {
            int who = random.nextInt(2);
            script.add(new int[] {who, ++versions[who], random.nextInt(3), random.nextInt(8)});
        }
        return script;
    }

    /** Three visitors who wrote, and two persons. */
    private final class World {

        private final List<Visitor> visitors = new ArrayList<>();
        private final List<Visitor> persons = new ArrayList<>();
        private final Instant at = Instant.now().plusSeconds(60);

        World() {
            Visitor first = clients.newVisitor(ConversationMode.ONE_ACTIVE);
            visitors.addAll(List.of(first, clients.personOf(first), clients.personOf(first)));
            persons.addAll(List.of(clients.personOf(first), clients.personOf(first)));
            visitors.forEach(each -> write(each, "by " + visitors.indexOf(each)));
        }

        ExternalIdMatched match(int[] step) {
            Status status = step[2] == 0 ? Status.AMBIGUOUS : Status.KNOWN;
            Visitor[] joined = visitors.stream()
                    .filter(each -> status == Status.KNOWN && (step[3] >> visitors.indexOf(each) & 1) == 1)
                    .toArray(Visitor[]::new);
            // The first person's matches are the older ones, whenever they arrive.
            Instant when = at.plusSeconds(step[0] * 100L + step[1]);
            return matched(persons.get(step[0]), step[1], status, when, joined);
        }

        Map<String, String> owners() {
            Map<String, String> owners = new TreeMap<>();
            rows.query(
                            "SELECT m.text, c.visitor_id FROM conversation c JOIN message m ON m.conversation_id = c.id"
                                    + " WHERE c.account_id = ?",
                            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
                            visitors.get(0).accountId().value())
                    .forEach(owned -> owners.put(owned.getKey(), name(owned.getValue())));
            return owners;
        }

        private String name(UUID owner) {
            for (Visitor each : persons) {
                if (each.visitorId().value().equals(owner)) {
                    return "person " + persons.indexOf(each);
                }
            }
            return "itself";
        }
    }

    private void write(Visitor writer, String text) {
        activities.handle(List.of(OwnershipFixtures.written(writer, UUID.randomUUID(), text, null)));
    }

    private static Instant later() {
        return Instant.now().plusSeconds(1);
    }

    private void take(Event... events) {
        consumer.handle(List.of(events));
    }
}
