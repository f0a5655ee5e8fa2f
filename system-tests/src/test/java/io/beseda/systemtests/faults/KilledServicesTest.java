package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies by kill -9 while people write; afterwards the histories are compared. */
@ExtendWith(RunningProduct.class)
class KilledServicesTest {

    private static final int VISITORS = 5;
    private static final int MESSAGES = 500;

    /** As fast as the gateway lets five visitors write. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"widget-gateway", "conversation-service"})
    void losesDoublesAndReordersNothing(String victim, Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Killed " + victim, "https://killed.example");
        List<Writer> writers = Stream.generate(() -> new Writer(product, button))
                .limit(VISITORS)
                .toList();
        try (Operator operator = new Operator(product.origin(), administrator.token())) {
            writers.forEach(Writer::start);
            writers.forEach(writer -> operator.history(writer.conversation()));

            write(writers, VISITORS, MESSAGES / 3);
            product.kill(victim);
            write(writers, MESSAGES / 3, MESSAGES / 2);
            product.start(victim);
            write(writers, MESSAGES / 2, MESSAGES);

            writers.forEach(writer -> writer.expectAllSeen(operator));
            writers.forEach(writer -> writer.compareHistories(administrator, operator));
        } finally {
            writers.forEach(Writer::close);
        }
    }

    private static void write(List<Writer> writers, int from, int to) {
        for (int i = from; i < to; i++) {
            writers.get(i % writers.size()).write();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /** A visitor and the ids of what it wrote. */
    private static final class Writer implements AutoCloseable {

        private final Visitor visitor;
        private final List<String> sent = new ArrayList<>();

        Writer(Product product, Button button) {
            visitor = new Visitor(product.origin(), button, UUID.randomUUID().toString());
        }

        void start() {
            write();
            await().atMost(LIMIT).until(() -> visitor.conversationId() != null);
        }

        void write() {
            sent.add(visitor.write(Integer.toString(sent.size())));
        }

        String conversation() {
            return visitor.conversationId();
        }

        void expectAllSeen(Operator operator) {
            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(visitor.history().shown()).as("seen by the visitor").hasSameSizeAs(sent);
                assertThat(operator.history(conversation()).shown())
                        .as("seen by the operator")
                        .hasSameSizeAs(sent);
            });
        }

        void compareHistories(Administrator administrator, Operator operator) {
            HistoryCheck check = new HistoryCheck(administrator.history(conversation()));
            check.everythingSentIsStoredOnceWithoutHoles(sent);
            check.nothingAcceptedIsMissing(visitor.history());
            check.isWhatWasSeen(visitor.history());
            check.isWhatWasSeen(operator.history(conversation()));
        }

        @Override
        public void close() {
            visitor.close();
        }
    }
}
