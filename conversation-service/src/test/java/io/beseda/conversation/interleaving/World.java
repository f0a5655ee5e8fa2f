package io.beseda.conversation.interleaving;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.intake.Activity;
import io.beseda.conversation.intake.BotSaid;
import io.beseda.conversation.intake.RequestedFinish;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.Reopening;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One history: an online chat of an account of its own, two visitors, the log of what they did, and the model beside it. */
final class World {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    final Model model = new Model();
    final List<Visitor> visitors;
    final Map<Integer, UUID> ids = new HashMap<>();
    private final List<Record> log = new ArrayList<>();
    private final Service service;
    private int position;
    private int version = 1;
    private int names;

    /** What the log holds: what is sent and what the model is told. */
    private record Record(Activity activity, int visitor, String name, int named) {}

    /** What of the service is called history by history; the activities of many go in together. */
    interface Service {
        void publish(Visitor visitor, long version, Model model);

        /** False if it was refused because the conversation is finished. */
        boolean answer(Visitor visitor, UUID conversationId, String text);

        void finish(Visitor visitor, UUID conversationId);

        void letDaysGoBy(UUID conversationId, int days);
    }

    /**
     * What the service is to take in now.
     *
     * @param answered the conversation an operator answers in at that moment
     */
    record Delivery(World world, List<Record> records, Optional<Model.Talk> answered) {

        List<Activity> activities() {
            return records.stream().map(Record::activity).toList();
        }

        /** A message that is in it twice counts once. */
        void tellModel() {
            world.model.nextMoment();
            Set<String> seen = new HashSet<>();
            for (Record record : records) {
                if (record.activity() instanceof RequestedFinish) {
                    world.model.wishToFinish(record.visitor(), record.name(), record.named());
                } else if (seen.add(record.name())) {
                    world.model.write(record.visitor(), record.name(), record.named());
                }
            }
        }

        void answer() {
            answered.ifPresent(world::answer);
        }
    }

    World(Service service) {
        this.service = service;
        Visitor first = ConversationFixtures.unknown();
        visitors =
                List.of(first, new Visitor(first.accountId(), first.onlineChatId(), new VisitorId(UUID.randomUUID())));
        service.publish(first, version, model);
    }

    Optional<Delivery> take(Step step) {
        int visitor = step.choice() % 7 == 0 ? 1 : 0;
        switch (step.kind()) {
            case WRITE_ANYWHERE -> write(visitor, Model.NONE);
            case WRITE_INTO_OWN -> write(visitor, own(visitor, step));
            case WRITE_INTO_STRANGE -> write(visitor, strange(visitor, step));
            case RESEND -> resend(step);
            case FINISH_OWN -> wishToFinish(visitor, own(visitor, step));
            case FINISH_STRANGE -> wishToFinish(visitor, strange(visitor, step));
            case DELIVER -> {
                return deliver(log.size(), Optional.empty());
            }
            case DELIVER_SOME -> {
                return deliver(position + 1 + step.choice() % 3, Optional.empty());
            }
            case DELIVER_WHILE_ANSWERED -> {
                return deliver(log.size(), any(step));
            }
            case GO_BACK -> position = Math.max(0, position - 1 - step.choice() % 6);
            case OPERATOR_ANSWERS -> any(step).ifPresent(this::answer);
            case OPERATOR_FINISHES -> any(step).ifPresent(this::finish);
            case SWITCH_MODE -> switchMode();
            case SWITCH_REOPENING -> switchReopening(step);
            case DAYS_GO_BY -> any(step).filter(talk -> !talk.isOpen()).ifPresent(this::letDaysGoBy);
        }
        return Optional.empty();
    }

    /** All that is left. */
    Optional<Delivery> deliverRest() {
        return deliver(log.size(), Optional.empty());
    }

    private Optional<Delivery> deliver(int end, Optional<Model.Talk> answered) {
        int from = position;
        position = Math.min(end, log.size());
        return from == position
                ? Optional.empty()
                : Optional.of(new Delivery(this, List.copyOf(log.subList(from, position)), answered));
    }

    private void write(int visitor, int named) {
        String name = "m" + ++names;
        var message = new WrittenMessage(
                visitors.get(visitor),
                new ClientMessageId(UUID.randomUUID()),
                named == Model.NONE ? Optional.empty() : Optional.of(new ConversationId(idOf(named))),
                new MessageText(name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.now(),
                BotSaid.NOTHING);
        log.add(new Record(message, visitor, name, named));
    }

    private void resend(Step step) {
        List<Record> written = log.stream()
                .filter(record -> record.activity() instanceof WrittenMessage)
                .toList();
        if (!written.isEmpty()) {
            log.add(step.choose(written));
        }
    }

    private void wishToFinish(int visitor, int named) {
        if (named != Model.NONE) {
            String name = "f" + ++names;
            var wish = new RequestedFinish(
                    visitors.get(visitor), new ConversationId(idOf(named)), MORNING.plusSeconds(names));
            log.add(new Record(wish, visitor, name, named));
        }
    }

    private int own(int visitor, Step step) {
        List<Model.Talk> own = model.of(visitor).toList();
        return own.isEmpty() ? Model.NONE : step.choose(own).number;
    }

    private int strange(int visitor, Step step) {
        List<Model.Talk> others = model.of(1 - visitor).toList();
        return others.isEmpty() ? Model.UNKNOWN : step.choose(others).number;
    }

    private UUID idOf(int named) {
        return named == Model.UNKNOWN ? UUID.randomUUID() : ids.get(named);
    }

    private Optional<Model.Talk> any(Step step) {
        List<Model.Talk> all = List.copyOf(model.talks.values());
        return all.isEmpty() ? Optional.empty() : Optional.of(step.choose(all));
    }

    private void answer(Model.Talk talk) {
        String name = "a" + UUID.randomUUID();
        if (service.answer(visitors.get(talk.visitor), ids.get(talk.number), name)) {
            talk.answers.add(name);
        }
    }

    private void finish(Model.Talk talk) {
        service.finish(visitors.get(talk.visitor), ids.get(talk.number));
        model.nextMoment();
        model.finish(talk, "operator");
    }

    private void letDaysGoBy(Model.Talk talk) {
        service.letDaysGoBy(ids.get(talk.number), 2);
        talk.daysAgo += 2;
    }

    private void switchMode() {
        model.mode =
                model.mode == ConversationMode.ONE_ACTIVE ? ConversationMode.MULTIPLE : ConversationMode.ONE_ACTIVE;
        service.publish(visitors.get(0), ++version, model);
    }

    private void switchReopening(Step step) {
        model.reopening = step.choose(List.of(Reopening.values()));
        service.publish(visitors.get(0), ++version, model);
    }
}
