package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F20: two tabs of a visitor and two operators write into one conversation at the same moment. */
@ExtendWith(RunningProduct.class)
class SameMomentTest {

    private static final int ROUNDS = 15;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** In each round everybody writes a message, both tabs the same one besides, and an operator one twice. */
    @Test
    void f20EverybodySeesOneOrderAndNoMessageTwice(Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Same moment", "https://same.example");
        String key = UUID.randomUUID().toString();
        String colleague = administrator.newColleague(product);
        try (Visitor tab = new Visitor(product.origin(), button, key);
                Visitor otherTab = new Visitor(product.origin(), button, key);
                Operator operator = new Operator(product.origin(), administrator.token());
                Operator otherOperator = new Operator(product.origin(), colleague)) {
            List<String> sent = new ArrayList<>(List.of(tab.write("hello")));
            await().atMost(LIMIT).until(() -> tab.conversationId() != null && otherTab.conversationId() != null);
            String conversation = tab.conversationId();

            for (int round = 0; round < ROUNDS; round++) {
                String ofTabs = UUID.randomUUID().toString();
                UUID ofAnOperator = UUID.randomUUID();
                sent.addAll(List.of(ofTabs, tab.write("mine"), otherTab.write("mine")));
                tab.write(ofTabs, "ours");
                otherTab.write(ofTabs, "ours");
                sent.addAll(together(List.of(
                        () -> reply(product, administrator.token(), conversation, UUID.randomUUID()),
                        () -> reply(product, colleague, conversation, UUID.randomUUID()),
                        () -> reply(product, administrator.token(), conversation, ofAnOperator),
                        () -> reply(product, administrator.token(), conversation, ofAnOperator))));
            }

            List<String> once = sent.stream().distinct().toList();
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(Stream.of(
                                            tab.history(),
                                            otherTab.history(),
                                            operator.history(conversation),
                                            otherOperator.history(conversation))
                                    .map(history -> history.shown().size()))
                            .containsOnly(once.size()));
            HistoryCheck check = new HistoryCheck(administrator.history(conversation));
            check.everythingSentIsStoredOnceWithoutHoles(once);
            check.isWhatWasSeen(tab.history());
            check.isWhatWasSeen(otherTab.history());
            check.isWhatWasSeen(operator.history(conversation));
            check.isWhatWasSeen(otherOperator.history(conversation));
        }
    }

    private static String reply(Product product, String token, String conversation, UUID id) {
        Rest.bearer(product.origin(), token)
                .post(
                        "/api/inbox/v1/conversations/" + conversation + "/messages",
                        Map.of("clientMessageId", id, "text", "yes"))
                .ok();
        return id.toString();
    }

    private static List<String> together(List<Supplier<String>> replies) {
        List<CompletableFuture<String>> all =
                replies.stream().map(CompletableFuture::supplyAsync).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
