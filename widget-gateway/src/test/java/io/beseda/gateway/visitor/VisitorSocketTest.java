package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Gateway;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VisitorSocketTest {

    @Test
    void messageIsAcceptedOnceItIsInTheEventLog() {
        var chat = Gateway.chat(1);
        var visitor = Gateway.visitor(chat, Gateway.key());
        UUID id = UUID.randomUUID();

        visitor.send(Gateway.message(id, "Good day"));

        assertThat(visitor.expect("accepted").get("clientMessageId").asText()).isEqualTo(id.toString());
        assertThat(Gateway.activity(chat.onlineChatId()))
                .singleElement()
                .asString()
                .contains("Good day", id.toString());
    }
}
