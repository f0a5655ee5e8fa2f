package io.beseda.systemtests.faults;

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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies by kill -9 while people write; afterwards the histories are compared. */
@ExtendWith(RunningProduct.class)
class KilledServicesTest {

    private static final int MESSAGES = 500;
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"widget-gateway", "conversation-service"})
    void losesDoublesAndReordersNothing(String victim, Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Killed " + victim, "https://killed.example");
        try (Visitor visitor =
                        new Visitor(product.origin(), button, UUID.randomUUID().toString());
                Operator operator = new Operator(product.origin(), administrator.token())) {
            List<String> sent = new ArrayList<>();
            sent.add(visitor.write("0"));
            await().atMost(LIMIT).until(() -> visitor.conversationId() != null);
            operator.history(visitor.conversationId());

            write(visitor, sent, MESSAGES / 3);
            product.kill(victim);
            write(visitor, sent, MESSAGES / 2);
            product.start(victim);
            write(visitor, sent, MESSAGES);
            String conversation = visitor.conversationId();
            await().atMost(LIMIT)
                    .until(() -> visitor.history().shown().size() == MESSAGES
                            && operator.history(conversation).shown().size() == MESSAGES);

            HistoryCheck check = new HistoryCheck(administrator.history(conversation));
            check.everythingSentIsStoredOnceWithoutHoles(sent);
            check.nothingAcceptedIsMissing(visitor.history());
            check.isWhatWasSeen(visitor.history());
            check.isWhatWasSeen(operator.history(conversation));
        }
    }

    private static void write(Visitor visitor, List<String> sent, int upTo) {
        while (sent.size() < upTo) {
            sent.add(visitor.write(Integer.toString(sent.size())));
            LockSupport.parkNanos(PACE_NANOS);
        }
    }
}
