package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.client.SlowOperator;
import io.beseda.systemtests.product.RunningProduct;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F12: one operator reads a kilobyte a second, another nothing at all, while five visitors write without a pause. */
@ExtendWith(RunningProduct.class)
class SlowOperatorTest {

    private static final int MESSAGES = 600;
    private static final int SLOW_READER = 4002;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern CLOSED =
            Pattern.compile("(?m)^beseda_gateway_sockets_closed_total\\{[^}]*code=\"4002\"[^}]*} ([0-9.]+)$");

    /** As many as are written in three seconds: a stall of all would take as long as the slow ones do. */
    private static final int UNSEEN = 150;

    @Test
    void f12SlowOperatorsAreCutOffAloneAndCatchUp(Product product) throws Exception {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Slow", "https://slow.example");
        double before = slowReadersClosed(product);
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator);
                SlowOperator slow = new SlowOperator(product, administrator.token(), 1_024);
                SlowOperator stopped = new SlowOperator(product, administrator.token(), 0)) {
            writers.writeUpTo(MESSAGES);
            await().atMost(LIMIT).until(() -> slowReadersClosed(product) == before + 2);

            assertThat(slow.readToTheEnd().get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(SLOW_READER);
            assertThat(stopped.readToTheEnd().get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(SLOW_READER);
            writers.compareHistories(administrator, operator);
            assertThat(writers.mostUnseen()).isLessThan(UNSEEN);
            try (Operator back = new Operator(product.origin(), administrator.token(), slow.seen())) {
                writers.compareHistories(administrator, back);
            }
        }
    }

    private static double slowReadersClosed(Product product) {
        URI management =
                URI.create("http://127.0.0.1:" + product.ports().management().get(Service.WIDGET_GATEWAY));
        Matcher closed = CLOSED.matcher(
                Rest.anonymous(management).get("/q/metrics").raw().body());
        return closed.find() ? Double.parseDouble(closed.group(1)) : 0;
    }
}
