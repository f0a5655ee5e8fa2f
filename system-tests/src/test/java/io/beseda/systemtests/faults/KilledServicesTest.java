package io.beseda.systemtests.faults;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.product.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F1, F2: a process dies by kill -9 while people write; afterwards the histories are compared. */
@ExtendWith(RunningProduct.class)
@Tag("faults")
class KilledServicesTest {

    private static final int MESSAGES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"widget-gateway", "conversation-service"})
    void losesDoublesAndReordersNothing(String victim, Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Killed " + victim, "https://killed.example");
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(MESSAGES / 3);
            product.kill(victim);
            writers.writeUpTo(MESSAGES / 2);
            product.start(victim);
            writers.writeUpTo(MESSAGES);

            writers.compareHistories(administrator, operator);
        }
    }
}
