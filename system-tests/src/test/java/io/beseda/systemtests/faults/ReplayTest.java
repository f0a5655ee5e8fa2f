package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.Topic;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.product.RunningProduct;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F10: a service reads a whole topic once more, from its oldest record. */
@Tag("faults")
@ExtendWith(RunningProduct.class)
class ReplayTest {

    /** What a second reading must not change, by service. */
    private static final Map<Service, List<String>> TABLES = Map.of(
            Service.CONVERSATION,
            List.of("visitor", "conversation", "message"),
            Service.CRM_ENTITY,
            List.of("contacts", "contact_visitors", "leads", "incoming_leads", "card_conversations"));

    @ParameterizedTest
    @CsvSource({"CONVERSATION, VISITOR_ACTIVITY", "CRM_ENTITY, CONVERSATION_EVENTS"})
    void changesNoRowAndIsShownToNobody(Service service, Topic topic, Product product)
            throws SQLException, IOException {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Replayed " + service, "https://replayed.example");
        String group = service.directory() + "-" + topic.topicName();
        try (Kafka kafka = new Kafka(product);
                Operator operator = new Operator(product.origin(), administrator.token());
                Writers writers = new Writers(product, button, operator)) {
            writers.writeUpTo(100);
            writers.compareHistories(administrator, operator);
            kafka.awaitAllRead(group, topic);
            Map<String, Long> before = count(product, service);

            product.stop(service.directory());
            kafka.readAgain(group, topic);
            product.start(service.directory());
            kafka.awaitAllRead(group, topic);

            assertThat(count(product, service)).isEqualTo(before);
            writers.writeUpTo(150);
            writers.compareHistories(administrator, operator);
        }
    }

    private static Map<String, Long> count(Product product, Service service) throws SQLException, IOException {
        Map<String, Long> counts = new TreeMap<>();
        String database = service.database().orElseThrow();
        try (var connection = DriverManager.getConnection(
                product.jdbcUrl(database), database, product.secrets().databasePassword(service))) {
            for (String table : TABLES.get(service)) {
                try (ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }
}
