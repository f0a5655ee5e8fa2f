package io.beseda.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.ProvenClient;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S43: a client with everything is exported and erased over REST, and then looked for in everything that is stored. */
@ExtendWith(RunningProduct.class)
class ErasureTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String marker = "Zanzibar" + UUID.randomUUID().toString().replace("-", "");
    private final String visitorKey = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String externalId = hex();
    private Administrator administrator;
    private Rest rest;
    private Button chat;

    @BeforeEach
    void placeAChatThatKnowsItsClients(Product product) {
        administrator = Administrator.signIn(product);
        rest = administrator.rest();
        chat = administrator.createChat("Erasure", "https://erasure.example");
        int field = rest.post("/api/v4/contacts/custom_fields", List.of(Map.of("type", "text", "name", "Client id")))
                .ok()
                .at("/_embedded/custom_fields/0/id")
                .asInt();
        Map<String, ?> settings =
                Map.of("externalIdFieldId", field, "identityMode", "unguessable", "conversationMode", "multiple");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(rest.patch("/api/settings/v1/online-chats/" + chat.chatId(), settings)
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void s43OfAnErasedClientNothingIsLeftAnywhereAndAnotherIsUntouched(Product product) {
        String hook = rest.post(
                        "/api/v4/webhooks",
                        Map.of(
                                "destination",
                                "https://93.184.215.14/" + UUID.randomUUID(),
                                "settings",
                                List.of("add_message", "add_talk", "add_unsorted")))
                .ok()
                .get("id")
                .asText();
        try (ProvenClient other = new ProvenClient(product.origin(), chat, hex());
                ProvenClient anonymous = awaitChat(product)) {
            String others = other.write("Somebody else");
            String file = anonymous.upload(marker + ".txt", "The file of " + marker);
            String first = anonymous.write(marker + " first", file);
            anonymous.tell(
                    first, Map.of("contact", Map.of("name", marker), "note", Map.of("text", "Basket of " + marker)));
            try (ProvenClient person = new ProvenClient(product.origin(), chat, visitorKey, externalId)) {
                person.awaitMoved();
                long contact = contactOf(first);
                awaitVisitorsOf(contact, 2);
                String second = person.write(marker + " second");
                contactOf(second);
                long lead = rest.get(conversation(first)).ok().get("leadId").asLong();
                dealWith(first, contact, lead);
                List<String> traces =
                        List.of(marker, externalId, anonymous.visitorId(), person.visitorId(), first, second, file);
                Traces stored = new Traces(product);
                assertThat(stored.of(traces)).hasSizeGreaterThan(20);

                JsonNode exported = export(contact);
                assertThat(exported.get("visitorIds")).hasSize(2);
                assertThat(exported.toString()).contains(marker, externalId, first, second);
                JsonNode erasure = rest.post(
                                "/api/crm/v1/contacts/" + contact + "/erasure",
                                Map.of("confirmation", Long.toString(contact)))
                        .ok();
                JsonNode done = await().atMost(LIMIT)
                        .until(
                                () -> rest.get("/api/crm/v1/erasures/"
                                                + erasure.get("id").asText())
                                        .ok(),
                                each -> each.has("history"));

                assertThat(done.at("/history/conversations").asInt()).isEqualTo(2);
                assertThat(done.at("/history/files").asInt()).isEqualTo(1);
                await().atMost(LIMIT)
                        .untilAsserted(() -> assertThat(stored.of(traces)).isEmpty());
                assertThat(person.closeCode()).isEqualTo(4401);
                assertThat(anonymous.closeCode()).isEqualTo(4401);
                assertThat(rest.get(conversation(first)).status()).isEqualTo(404);
                assertThat(rest.get("/api/v4/contacts/" + contact).status()).isEqualTo(404);
                assertThat(administrator.history(others)).hasSize(1);

                try (ProvenClient again = new ProvenClient(product.origin(), chat, visitorKey)) {
                    assertThat(contactOf(again.write("Good day"))).isNotEqualTo(contact);
                }
            }
        } finally {
            rest.delete("/api/crm/v1/webhooks/" + hook);
        }
    }

    private ProvenClient awaitChat(Product product) {
        return new ProvenClient(product.origin(), chat, visitorKey);
    }

    /** People answer, write notes and fill in the cards. */
    private void dealWith(String conversation, long contact, long lead) {
        rest.post(
                        conversation(conversation) + "/messages",
                        Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "Hello " + marker))
                .ok();
        rest.post(
                        conversation(conversation) + "/notes",
                        Map.of("id", UUID.randomUUID().toString(), "text", "Call " + marker))
                .ok();
        rest.post(conversation(conversation) + "/finish", Map.of()).ok();
        for (String card : List.of("contacts/" + contact, "leads/" + lead)) {
            rest.patch("/api/v4/" + card, Map.of("name", marker + " " + card)).ok();
            rest.post(
                            "/api/v4/" + card + "/notes",
                            List.of(Map.of("note_type", "common", "params", Map.of("text", "Ask " + marker))))
                    .ok();
        }
    }

    private JsonNode export(long contact) {
        JsonNode crm = rest.get("/api/crm/v1/contacts/" + contact + "/export").ok();
        Rest.Answer archive = rest.post("/api/inbox/v1/client-exports", crm);
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.raw().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(archive.raw().body()).contains("client.json", "files/");
        return crm;
    }

    /** Whom the CRM knows a client to be follows its conversations by a moment. */
    private void awaitVisitorsOf(long contact, int visitors) {
        await().atMost(LIMIT)
                .until(() -> rest.get("/api/crm/v1/contacts/" + contact + "/holdings")
                                .ok()
                                .get("visitorIds")
                                .size()
                        == visitors);
    }

    private long contactOf(String conversation) {
        return await().atMost(LIMIT)
                .until(() -> rest.get(conversation(conversation)).ok().path("contactId"), JsonNode::isNumber)
                .asLong();
    }

    private static String conversation(String id) {
        return "/api/inbox/v1/conversations/" + id;
    }

    private static String hex() {
        byte[] random = new byte[32];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
