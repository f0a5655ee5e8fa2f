package io.beseda.chatconfig.externalid;

import static io.beseda.chatconfig.externalid.CustomFieldTopic.FIELDS;
import static io.beseda.chatconfig.externalid.CustomFieldTopic.field;
import static io.beseda.chatconfig.externalid.CustomFieldTopic.names;
import static io.beseda.chatconfig.externalid.CustomFieldTopic.renamed;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class CustomFieldConsumerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    CustomFieldTopic topic;

    @Inject
    CustomFieldConsumer consumer;

    private final long account = newAccount();

    @Test
    void textsAndNumbersOfDealsCustomersAndContactsCanBeChosen() {
        topic.publish(
                field(account, CrmEntityType.LEAD, "text", "Deal's"),
                field(account, CrmEntityType.CUSTOMER, "numeric", "Customer's"),
                field(account, CrmEntityType.COMPANY, "text", "Company's"),
                field(account, CrmEntityType.CONTACT, "date", "Birthday"),
                field(account, CrmEntityType.CONTACT, "type-of-tomorrow", "Unknown"),
                field(newAccount(), CrmEntityType.CONTACT, "text", "Another account's"));
        var last = topic.known(account, CrmEntityType.CONTACT, "text", "Contact's");

        awaitNames("Contact's", "Customer's", "Deal's");

        operator(account)
                .get(FIELDS)
                .then()
                .body("items.entityType", contains("contact", "customer", "lead"))
                .body("items.type", contains("text", "numeric", "text"))
                .body("items[0].id", equalTo(last.fieldId()));
    }

    @Test
    void theNewestVersionCountsInWhateverOrderTheyCome() {
        CustomFieldPublished first = field(account, CrmEntityType.LEAD, "text", "First");
        CustomFieldPublished third = renamed(first, 3, "Third");
        topic.publish(first, third, renamed(first, 2, "Second"), first);
        awaitNames("Third");

        consumer.handle(List.of(renamed(first, 2, "Second")));
        consumer.handle(List.of(third, renamed(first, 4, "Fourth"), third));

        assertThat(names(account)).containsExactly("Fourth");
    }

    @Test
    void aDeletedFieldIsGoneAlsoWhenItsHistoryComesAgain() {
        CustomFieldPublished field = topic.known(account, CrmEntityType.LEAD, "text", "Client");
        topic.delete(field);
        awaitNames();

        consumer.handle(List.of(field, renamed(field, 2, "Back")));
        assertThat(names(account)).isEmpty();
        consumer.forget(List.of(field.key()));

        assertThat(names(account)).isEmpty();
    }

    @Test
    void anotherAccountCanNotTakeAFieldOver() {
        CustomFieldPublished field = topic.known(account, CrmEntityType.LEAD, "text", "Client");
        long other = newAccount();

        consumer.handle(List.of(new CustomFieldPublished(
                other, field.fieldId(), 9, field.entityType(), field.type(), "Stolen", null, field.publishedAt())));

        assertThat(names(account)).containsExactly("Client");
        assertThat(names(other)).isEmpty();
    }

    @Test
    void whatNobodyCanReadIsParkedAndTheRestGoesOn() {
        CustomFieldPublished field = field(account, CrmEntityType.LEAD, "text", "Client");
        ProducerRecord<String, byte[]> good = topic.record(field);
        var poison = new ProducerRecord<>(good.topic(), null, field.key(), "{".getBytes(UTF_8), good.headers());
        topic.send(poison);
        topic.send(new ProducerRecord<>(good.topic(), null, "no number", (byte[]) null, good.headers()));

        topic.known(account, CrmEntityType.LEAD, "text", "Next");

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(topic.parked(field.key())).isEqualTo(1));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(topic.parked("no number")).isPositive());
    }

    @Test
    void strangersSeeNothing() {
        given().get(FIELDS).then().statusCode(401);
    }

    private void awaitNames(String... expected) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(names(account)).containsExactly(expected));
    }
}
