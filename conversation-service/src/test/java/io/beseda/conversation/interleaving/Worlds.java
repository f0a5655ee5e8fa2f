package io.beseda.conversation.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.ConversationAssigned;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.AddReply;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.intake.Activity;
import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.Reopening;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Runs histories side by side: what the visitors of all of them did at a step is one batch of the service. */
@ApplicationScoped
class Worlds implements World.Service {

    private static final Author.Operator VERA = new Author.Operator(new UserId(7), "Vera");

    /** Two ways, so that each is found by an index. */
    private static final String CONVERSATIONS = """
            WITH account AS (SELECT ?::bigint[] AS ids)
            SELECT * FROM conversation WHERE account_id = ANY ((SELECT ids FROM account)::bigint[]) AND finished_at IS NULL
            UNION ALL
            SELECT * FROM conversation WHERE account_id = ANY ((SELECT ids FROM account)::bigint[]) AND finished_at IS NOT NULL
            ORDER BY number""";

    private static final String MESSAGES =
            "SELECT * FROM message WHERE account_id = ANY (?) ORDER BY conversation_id, sequence";

    @Inject
    TakeInActivities takeInActivities;

    @Inject
    AddReply addReply;

    @Inject
    FinishConversation finishConversation;

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    /** @throws AssertionError if one of them is not as its model says afterwards */
    void run(List<List<Step>> histories, Duration patience) {
        List<World> worlds = histories.stream().map(history -> new World(this)).toList();
        int longest = histories.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            List<World.Delivery> deliveries = new ArrayList<>();
            for (int world = 0; world < worlds.size(); world++) {
                if (i < histories.get(world).size()) {
                    worlds.get(world).take(histories.get(world).get(i)).ifPresent(deliveries::add);
                }
            }
            deliver(worlds, deliveries);
        }
        deliver(
                worlds,
                worlds.stream().flatMap(world -> world.deliverRest().stream()).toList());
        checkRows(worlds);
        await().atMost(patience).until(() -> worlds.stream().allMatch(this::isTold));
        worlds.forEach(this::checkAnnouncements);
        worlds.forEach(world -> topics.forget(world.visitors.get(0).accountId()));
    }

    private void deliver(List<World> worlds, List<World.Delivery> deliveries) {
        List<Activity> batch =
                deliveries.stream().flatMap(one -> one.activities().stream()).toList();
        if (batch.isEmpty()) {
            return;
        }
        CompletableFuture<Void> answering =
                CompletableFuture.runAsync(() -> deliveries.forEach(World.Delivery::answer));
        takeInActivities.take(batch);
        answering.join();
        deliveries.forEach(World.Delivery::tellModel);
        learnIds(worlds);
    }

    private void learnIds(List<World> worlds) {
        Map<Long, World> behind = worlds.stream()
                .filter(world -> world.ids.size() < world.model.talks.size())
                .collect(Collectors.toMap(Worlds::account, world -> world));
        query(
                behind.values(),
                CONVERSATIONS,
                row -> behind.get(row.getLong("account_id"))
                        .ids
                        .put(row.getInt("number"), row.getObject("id", UUID.class)));
    }

    private void checkRows(List<World> worlds) {
        Map<UUID, List<String>> messages = messages(worlds);
        Map<Long, List<String>> found = new HashMap<>();
        Map<Long, World> byAccount = worlds.stream().collect(Collectors.toMap(Worlds::account, world -> world));
        query(worlds, CONVERSATIONS, row -> {
            World world = byAccount.get(row.getLong("account_id"));
            List<String> thread = messages.get(row.getObject("id", UUID.class));
            String finisher = row.getString("finished_by_type");
            assertThat((long) thread.size()).as("messages without holes").isEqualTo(row.getLong("last_sequence"));
            String line = "%d visitor %d %s%s %d: %s"
                    .formatted(
                            row.getInt("number"),
                            world.visitors.get(0).visitorId().value().equals(row.getObject("visitor_id", UUID.class))
                                    ? 0
                                    : 1,
                            finisher == null ? "open" : "finished by " + finisher,
                            row.getBoolean("exclusive") ? ", exclusive" : "",
                            thread.size(),
                            thread.stream().filter(Worlds::isVisitors).toList());
            return found.computeIfAbsent(account(world), key -> new ArrayList<>())
                    .add(line);
        });
        for (World world : worlds) {
            assertThat(found.getOrDefault(account(world), List.of()))
                    .containsExactlyElementsOf(world.model.talks.values().stream()
                            .map(Model.Talk::row)
                            .toList());
        }
    }

    private Map<UUID, List<String>> messages(List<World> worlds) {
        Map<UUID, List<String>> threads = new HashMap<>();
        query(worlds, MESSAGES, row -> {
            List<String> thread =
                    threads.computeIfAbsent(row.getObject("conversation_id", UUID.class), key -> new ArrayList<>());
            assertThat(row.getLong("sequence")).isEqualTo(thread.size() + 1L);
            return thread.add(row.getString("text"));
        });
        return threads;
    }

    private boolean isTold(World world) {
        return published(world).size() >= world.model.announcements();
    }

    /** Who is assigned is not part of the life of a conversation. */
    private List<Event> published(World world) {
        return topics.published(world.visitors.get(0).accountId()).stream()
                .filter(event -> !(event instanceof ConversationAssigned))
                .toList();
    }

    private void checkAnnouncements(World world) {
        Model model = world.model;
        List<Event> published = published(world);
        assertThat(published).hasSize(model.announcements());
        for (Model.Talk talk : model.talks.values()) {
            String id = world.ids.get(talk.number).toString();
            List<String> told = published.stream()
                    .filter(event -> event.key().equals(id) && !(event instanceof MessageRefused))
                    .map(Worlds::told)
                    .toList();
            assertThat(told.stream().filter(line -> !line.startsWith("added a")).toList())
                    .isEqualTo(talk.told);
            Set<String> answers = told.stream()
                    .filter(line -> line.startsWith("added a"))
                    .map(line -> line.substring("added ".length()))
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(answers).isEqualTo(talk.answers);
        }
        assertThat(topics.published(world.visitors.get(0).accountId(), MessageRefused.class))
                .extracting(refused -> refused.reason().name())
                .containsExactlyInAnyOrderElementsOf(model.refusals.stream()
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList());
    }

    private static String told(Event event) {
        if (event instanceof ConversationStarted) {
            return "started";
        }
        if (event instanceof ConversationReopened) {
            return "reopened";
        }
        if (event instanceof ConversationFinished finished) {
            return "finished by " + finished.finishedBy().type().name().toLowerCase(Locale.ROOT);
        }
        return "added " + ((MessageAdded) event).text();
    }

    private static boolean isVisitors(String text) {
        return text.startsWith("m");
    }

    private static long account(World world) {
        return world.visitors.get(0).accountId().value();
    }

    private void query(Iterable<World> worlds, String sql, StoredRows.Reader<?> reader) {
        List<Long> accounts = new ArrayList<>();
        worlds.forEach(world -> accounts.add(account(world)));
        if (!accounts.isEmpty()) {
            rows.query(sql, reader, (Object) accounts.toArray(Long[]::new));
        }
    }

    @Override
    public void publish(Visitor visitor, long version, Model model) {
        Optional<Integer> days = model.reopening == Reopening.WITHIN_DAYS ? Optional.of(Model.DAYS) : Optional.empty();
        fixtures.publish(visitor, version, model.mode, new FinishedConversations(model.reopening, days, false));
    }

    @Override
    public boolean answer(Visitor visitor, UUID conversationId, String text) {
        try {
            addReply.add(
                    visitor.accountId(),
                    VERA,
                    new AddReply.Reply(
                            new ConversationId(conversationId),
                            new ClientMessageId(UUID.randomUUID()),
                            new MessageText(text)));
            return true;
        } catch (Refusal finished) {
            assertThat(finished.problemCode().code()).isEqualTo("conversation-finished");
            return false;
        }
    }

    @Override
    public void finish(Visitor visitor, UUID conversationId) {
        finishConversation.finish(visitor.accountId(), VERA, new ConversationId(conversationId));
    }

    @Override
    public void letDaysGoBy(UUID conversationId, int days) {
        rows.finishedEarlier(conversationId, Duration.ofDays(days));
    }
}
