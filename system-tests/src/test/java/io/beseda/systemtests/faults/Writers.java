package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Visitors who write in turn, each in a conversation of its own, and what each of them wrote. */
final class Writers implements AutoCloseable {

    static final int VISITORS = 5;

    /** Longer than anything else that a broker is sent, so that a test can tell where it is, and enough to fill a connection. */
    static final int TEXT_BYTES = 7_800;

    private static final String TEXT = "ж".repeat(TEXT_BYTES / 2);

    /** As fast as the gateway lets five visitors write. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Operator operator;
    private final List<Writer> writers;
    private int written;
    private long mostUnseen;

    /** Each has written its first message when this returns. */
    Writers(Product product, Button button, Operator operator) {
        this.operator = operator;
        writers = Stream.generate(() -> new Writer(product, button))
                .limit(VISITORS)
                .toList();
        writers.forEach(Writer::write);
        written = VISITORS;
        writers.forEach(writer -> await().atMost(LIMIT).until(() -> writer.visitor.conversationId() != null));
        writers.forEach(writer -> operator.history(writer.visitor.conversationId()));
    }

    /** Writes at its pace until there are so many messages. */
    void writeUpTo(int messages) {
        for (; written < messages; written++) {
            writers.get(written % VISITORS).write();
            mostUnseen = Math.max(mostUnseen, written - seen());
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /** The most messages that the operator had not seen while they wrote, on their way or held up. */
    long mostUnseen() {
        return mostUnseen;
    }

    private long seen() {
        return writers.stream()
                .mapToLong(writer ->
                        operator.history(writer.visitor.conversationId()).highest())
                .sum();
    }

    /** Until all they wrote is accepted. */
    void awaitAccepted() {
        writers.forEach(writer -> await().atMost(LIMIT)
                .until(() -> writer.visitor.history().accepted().containsAll(writer.sent)));
    }

    /** Until something is stored that its writer does not know to be accepted. */
    void awaitStoredButNotAccepted(Administrator administrator) {
        await().atMost(LIMIT).until(() -> writers.stream().anyMatch(writer -> writer.knowsLess(administrator)));
    }

    /** The longest time one of them was without a connection. */
    Duration longestGap() {
        return writers.stream()
                .map(writer -> writer.visitor.longestGap())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Nothing was lost, doubled or reordered, and the operator saw the same. */
    void compareHistories(Administrator administrator, Operator operator) {
        writers.forEach(writer -> writer.expectAllSeen(operator));
        writers.forEach(writer -> writer.compareHistories(administrator, operator));
    }

    @Override
    public void close() {
        writers.forEach(writer -> writer.visitor.close());
    }

    private static final class Writer {

        private final Visitor visitor;
        private final List<String> sent = new ArrayList<>();

        Writer(Product product, Button button) {
            visitor = new Visitor(product.origin(), button, UUID.randomUUID().toString());
        }

        void write() {
            sent.add(visitor.write(sent.size() + TEXT));
        }

        boolean knowsLess(Administrator administrator) {
            return administrator.history(visitor.conversationId()).stream()
                    .map(message -> message.get("clientMessageId").asText())
                    .anyMatch(id -> !visitor.history().accepted().contains(id));
        }

        void expectAllSeen(Operator operator) {
            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(visitor.history().shown()).as("seen by the visitor").hasSameSizeAs(sent);
                assertThat(operator.history(visitor.conversationId()).shown())
                        .as("seen by the operator")
                        .hasSameSizeAs(sent);
            });
        }

        void compareHistories(Administrator administrator, Operator operator) {
            HistoryCheck check = new HistoryCheck(administrator.history(visitor.conversationId()));
            check.everythingSentIsStoredOnceWithoutHoles(sent);
            check.nothingAcceptedIsMissing(visitor.history());
            check.isWhatWasSeen(visitor.history());
            check.isWhatWasSeen(operator.history(visitor.conversationId()));
        }
    }
}
