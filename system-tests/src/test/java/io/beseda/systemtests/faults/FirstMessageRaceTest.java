package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client's first messages all come at once, from several tabs. */
@ExtendWith(RunningProduct.class)
class FirstMessageRaceTest {

    private static final int SOCKETS = 5;
    private static final int MESSAGES = 50;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void makeOneConversationOneLeadAndEveryMessageOnce(Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Race " + UUID.randomUUID(), "https://race.example");
        String visitorKey = UUID.randomUUID().toString();
        List<Visitor> tabs = Stream.generate(() -> new Visitor(product.origin(), button, visitorKey))
                .limit(SOCKETS)
                .toList();
        try {
            List<String> sent = IntStream.range(0, MESSAGES)
                    .parallel()
                    .mapToObj(i -> tabs.get(i % SOCKETS).write("first " + i))
                    .toList();
            await().atMost(LIMIT)
                    .until(() ->
                            tabs.stream().allMatch(tab -> tab.history().shown().size() == MESSAGES));

            List<JsonNode> conversations = administrator.openConversations(button);
            assertThat(conversations).hasSize(1);
            String conversation = conversations.get(0).get("id").asText();
            HistoryCheck check = new HistoryCheck(administrator.history(conversation));
            check.everythingSentIsStoredOnceWithoutHoles(sent);
            tabs.forEach(tab -> check.isWhatWasSeen(tab.history()));
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(leadsOf(administrator, conversation)).hasSize(1));
        } finally {
            tabs.forEach(Visitor::close);
        }
    }

    /** The leads whose card shows this conversation. */
    private static List<Long> leadsOf(Administrator administrator, String conversation) {
        JsonNode leads =
                administrator.rest().get("/api/crm/v1/leads?limit=100").ok().get("items");
        return leads.valueStream()
                .map(lead -> lead.get("id").asLong())
                .filter(id -> administrator
                        .rest()
                        .get("/api/crm/v1/leads/" + id)
                        .ok()
                        .get("conversations")
                        .valueStream()
                        .anyMatch(shown -> shown.get("id").asText().equals(conversation)))
                .toList();
    }
}
