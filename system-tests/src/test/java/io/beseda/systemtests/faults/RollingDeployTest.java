package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F14: services are replaced one by one while people write, as a rolling deploy does. */
@Tag("faults")
@ExtendWith(RunningProduct.class)
class RollingDeployTest {

    private static final int MESSAGES = 400;
    private static final Duration VISIBLE_GAP = Duration.ofSeconds(3);

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"WIDGET_GATEWAY", "CONVERSATION"})
    void nobodyLosesAMessageOrIsAwayForLong(Service service, Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Rolled " + service, "https://rolled.example");
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(MESSAGES / 4);
            var rolled = CompletableFuture.runAsync(() -> product.roll(service));
            writers.writeUpTo(MESSAGES);
            rolled.join();
            writers.writeUpTo(MESSAGES + MESSAGES / 4);

            writers.compareHistories(administrator, operator);
            assertThat(writers.longestGap()).isLessThan(VISIBLE_GAP);
        }
    }
}
