package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F1: the gateway dies by kill -9 at every point of a message's way through it; afterwards the histories are compared. */
@Tag("faults")
@ExtendWith(RunningProduct.class)
class KilledGatewayTest {

    private static final String GATEWAY = Service.WIDGET_GATEWAY.directory();
    private static final int BEFORE = 5 * Writers.VISITORS;
    private static final int AT_THE_POINT = BEFORE + 2 * Writers.VISITORS;
    private static final int ALL = AT_THE_POINT + 5 * Writers.VISITORS;
    private static final Duration BACK = Duration.ofSeconds(10);

    @FunctionalInterface
    private interface Point {

        /** Writes up to {@link #AT_THE_POINT} and kills. */
        void reach(Writers writers, Administrator administrator) throws Exception;
    }

    @Test
    void f1BeforeItPublishes(Product product) throws Exception {
        killed(product, (writers, administrator) -> {
            try (StandingStill gateway = new StandingStill(product, GATEWAY)) {
                writers.writeUpTo(AT_THE_POINT);
                gateway.awaitUnread(product.ports().http().get(Service.WIDGET_GATEWAY), Writers.VISITORS, 1);
                gateway.kill();
            }
        });
    }

    @Test
    void f1AfterItPublishedBeforeItSaysAccepted(Product product) throws Exception {
        killed(product, (writers, administrator) -> {
            try (StandingStill broker = new StandingStill(product, Product.KAFKA)) {
                writers.writeUpTo(AT_THE_POINT);
                broker.awaitUnread(product.ports().kafka(), 1, Writers.TEXT_BYTES);
                product.kill(GATEWAY);
            }
            writers.awaitStoredButNotAccepted(administrator);
        });
    }

    @Test
    void f1AfterItSaidAccepted(Product product) throws Exception {
        killed(product, (writers, administrator) -> {
            try (HeldDatabase held = new HeldDatabase(product, Service.CONVERSATION)) {
                held.holdWrites("message");
                writers.writeUpTo(AT_THE_POINT);
                writers.awaitAccepted();
                product.kill(GATEWAY);
            }
        });
    }

    private static void killed(Product product, Point point) throws Exception {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Killed gateway", "https://killed.example");
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(BEFORE);
            long begin = System.nanoTime();
            point.reach(writers, administrator);
            product.start(GATEWAY);
            Duration down = Duration.ofNanos(System.nanoTime() - begin);
            writers.writeUpTo(ALL);

            writers.compareHistories(administrator, operator);
            assertThat(writers.longestGap()).isLessThan(down.plus(BACK));
        }
    }
}
