package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F5: PostgreSQL dies by kill -9 while people write, stays away for a while, and comes back. */
@ExtendWith(RunningProduct.class)
class DatabaseOutageTest {

    private static final int BEFORE = 50;
    private static final int MEANWHILE = 150;
    private static final int ALL = 250;
    private static final Duration BACK = Duration.ofSeconds(30);

    /** One of each service with a database, and one in amoCRM's form. */
    private static final List<String> PATHS = List.of(
            "/api/settings/v1/online-chats", "/api/inbox/v1/conversations", "/api/crm/v1/leads", "/api/v4/talks");

    @Test
    void f5MessagesAreStoredLaterAndRestSaysWhenToComeBack(Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Away", "https://away.example");
        try (Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(BEFORE);
            product.kill(Product.POSTGRESQL);
            writers.writeUpTo(MEANWHILE);
            PATHS.forEach(path -> assertAway(path, administrator.rest().get(path)));
            product.start(Product.POSTGRESQL);
            writers.writeUpTo(ALL);

            writers.compareHistories(administrator, operator);
            await().atMost(BACK)
                    .until(() -> PATHS.stream()
                            .allMatch(path -> administrator.rest().get(path).status() < 300));
        }
    }

    private static void assertAway(String path, Rest.Answer answer) {
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(answer.raw().headers().firstValue("Retry-After")).as(path).contains("5");
        assertThat(answer.raw().headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
        assertThat(answer.body().get("code").asText()).as(path).isEqualTo("unavailable");
        assertThat(answer.raw().body()).as(path).doesNotContain("sql", "SQL", "127.0.0.1", "Exception");
    }
}
