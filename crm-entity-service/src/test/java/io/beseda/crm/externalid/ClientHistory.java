package io.beseda.crm.externalid;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.support.account.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What clients do, as the events that tell of it in any account: each writes from a few devices, before and after it signs in there, and
 * an administrator may undo what joined them.
 */
record ClientHistory(List<Step> steps) {

    /** Somebody does something. A device is one browser; before its client signs in there nobody knows whose it is. */
    private sealed interface Step {

        /** @param device the conversation's visitor; empty where the client has signed in */
        record Write(ConversationFixtures pattern, String client, UUID device, boolean page) implements Step {}

        /** @param begun what was written on the device before */
        record SignIn(String client, UUID device, List<UUID> begun, Instant at) implements Step {}

        record Undo(String client, UUID device, Instant at) implements Step {}
    }

    static ClientHistory of(AccountId account, Random random) {
        List<Step> steps = new ArrayList<>();
        int clients = 1 + random.nextInt(2);
        for (int client = 0; client < clients; client++) {
            steps.addAll(steps(account, "client-" + client, random));
        }
        return new ClientHistory(steps);
    }

    private static List<Step> steps(AccountId account, String client, Random random) {
        List<Step> steps = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            steps.add(written(account, client, null, random));
        }
        UUID first = new UUID(random.nextLong(), 0);
        int devices = 1 + random.nextInt(2);
        for (int i = 0; i < devices; i++) {
            UUID device = i == 0 ? first : new UUID(random.nextLong(), i);
            var anonymous = written(account, client, device, random);
            steps.add(anonymous);
            steps.add(new Step.SignIn(
                    client, device, List.of(anonymous.pattern().id()), ExternalIdFixtures.now(account)));
            for (int after = random.nextInt(3); after > 0; after--) {
                steps.add(written(account, client, null, random));
            }
        }
        if (random.nextInt(4) == 0) {
            steps.add(new Step.Undo(client, first, ExternalIdFixtures.now(account)));
        }
        return steps;
    }

    private static Step.Write written(AccountId account, String client, UUID device, Random random) {
        return new Step.Write(ConversationFixtures.of(account), client, device, random.nextInt(3) == 0);
    }

    /** Everything up to what administrators undo, who only undo what they have seen. */
    List<ConversationEvent> events(AccountId account, int field) {
        return steps.stream()
                .filter(step -> !(step instanceof Step.Undo))
                .flatMap(step -> events(step, account, field).stream())
                .toList();
    }

    List<ConversationEvent> undoings(AccountId account, int field) {
        return steps.stream()
                .filter(Step.Undo.class::isInstance)
                .flatMap(step -> events(step, account, field).stream())
                .toList();
    }

    private static List<ConversationEvent> events(Step step, AccountId account, int field) {
        if (step instanceof Step.Write write) {
            return written(write, account, field);
        }
        if (step instanceof Step.SignIn signIn) {
            return List.of(new VisitorLinked(
                    account.value(),
                    signIn.device(),
                    ExternalIdFixtures.person(account, field, signIn.client()),
                    signIn.client(),
                    (long) field,
                    VisitorLinked.Cause.BROWSER,
                    signIn.begun(),
                    signIn.at()));
        }
        Step.Undo undo = (Step.Undo) step;
        return List.of(new VisitorUnlinked(
                account.value(),
                undo.device(),
                ExternalIdFixtures.person(account, field, undo.client()),
                List.of(),
                new Author(Author.Type.OPERATOR, "7", "Olga"),
                undo.at()));
    }

    private static List<ConversationEvent> written(Step.Write write, AccountId account, int field) {
        boolean signedIn = write.device() == null;
        UUID visitor = signedIn ? ExternalIdFixtures.person(account, field, write.client()) : write.device();
        var pattern = write.pattern();
        var conversation =
                new ConversationFixtures(account, pattern.id(), pattern.number(), pattern.onlineChat(), visitor);
        List<ConversationEvent> events = new ArrayList<>();
        events.add(
                signedIn
                        ? conversation.startedBy(ExternalIdFixtures.verified(field, write.client()))
                        : conversation.started());
        events.add(conversation.message(1));
        if (write.page()) {
            events.add(pageData(conversation));
        }
        return events;
    }

    private static PageDataGiven pageData(ConversationFixtures conversation) {
        var lead = new PageData.Lead(null, BigDecimal.valueOf(conversation.number()), List.of());
        var note = new PageData.Note("From page " + conversation.number(), PageData.Target.LEAD);
        return new PageDataGiven(
                conversation.account().value(),
                conversation.id(),
                conversation.onlineChat(),
                conversation.visitor(),
                new PageData(null, lead, note, null),
                Instant.EPOCH);
    }
}
