package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.Topic;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.product.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F2: conversation-service dies by kill -9 between any two steps of storing a message and telling it; afterwards the histories are
 * compared. It is held at the point from outside: the code that dies is the product's.
 */
@Tag("faults")
@ExtendWith(RunningProduct.class)
class KilledConversationServiceTest {

    private static final String SERVICE = Service.CONVERSATION.directory();
    private static final String GROUP = SERVICE + "-" + Topic.VISITOR_ACTIVITY.topicName();
    private static final int BEFORE = 5 * Writers.VISITORS;
    private static final int AT_THE_POINT = BEFORE + 2 * Writers.VISITORS;
    private static final int ALL = AT_THE_POINT + 5 * Writers.VISITORS;

    @FunctionalInterface
    private interface Point {

        /** Writes up to {@link #AT_THE_POINT} and kills. */
        void reach(HeldDatabase held, Writers writers);
    }

    @Test
    void f2BeforeTheInsert(Product product) {
        killed(product, (held, writers) -> {
            held.holdWrites("message");
            writers.writeUpTo(AT_THE_POINT);
            held.awaitWaiting("WITH added");
            product.kill(SERVICE);
        });
    }

    @Test
    void f2AfterTheInsertBeforeTheCommit(Product product) {
        killed(product, (held, writers) -> {
            held.holdWrites("outbox");
            writers.writeUpTo(AT_THE_POINT);
            held.awaitWaiting("INSERT INTO outbox");
            product.kill(SERVICE);
        });
    }

    /** The service has asked for the commit and stands still when it comes: it can't have committed its offset. */
    @Test
    void f2AfterTheCommitBeforeTheOffset(Product product) {
        killed(product, (held, writers) -> {
            long stored = held.rows("message");
            held.holdCommits("message");
            writers.writeUpTo(AT_THE_POINT);
            held.awaitWaiting("COMMIT");
            try (StandingStill service = new StandingStill(product, SERVICE);
                    Kafka kafka = new Kafka(product)) {
                held.release();
                held.awaitRows("message", stored + 1);
                assertThat(kafka.lag(GROUP, Topic.VISITOR_ACTIVITY)).isPositive();
                service.kill();
            }
        });
    }

    @Test
    void f2AfterTheOffsetBeforeItPublishes(Product product) {
        killed(product, (held, writers) -> {
            held.holdPublisher();
            long stored = held.rows("message");
            writers.writeUpTo(AT_THE_POINT);
            held.awaitRows("message", stored + AT_THE_POINT - BEFORE);
            try (Kafka kafka = new Kafka(product)) {
                kafka.awaitAllRead(GROUP, Topic.VISITOR_ACTIVITY);
            }
            product.kill(SERVICE);
            assertThat(held.rows("outbox")).isPositive();
        });
    }

    @Test
    void f2AfterItPublishedBeforeItForgets(Product product) {
        killed(product, (publisher, writers) -> {
            publisher.holdPublisher();
            writers.writeUpTo(AT_THE_POINT);
            try (HeldDatabase outbox = new HeldDatabase(product, Service.CONVERSATION)) {
                outbox.awaitRows("outbox", 1);
                outbox.holdOutboxRows();
                publisher.release();
                outbox.awaitWaiting("DELETE FROM outbox");
                product.kill(SERVICE);
            }
        });
    }

    private static void killed(Product product, Point point) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Killed service", "https://killed.example");
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(BEFORE);
            try (HeldDatabase held = new HeldDatabase(product, Service.CONVERSATION)) {
                point.reach(held, writers);
            }
            product.start(SERVICE);
            writers.writeUpTo(ALL);

            writers.compareHistories(administrator, operator);
        }
    }
}
