package io.beseda.gateway.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.RawSocket;
import io.beseda.gateway.support.SocketClient;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Being somebody else, with what an attacker can get or guess. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StolenIdentityTest {

    @Test
    void s3ACookieOpensNothing() throws IOException {
        String token = TestTokens.operator(31, Gateway.nextUser());
        try (var foreign = RawSocket.upgrade(
                        "/operator/socket", "Origin: https://evil.example", "Cookie: token=" + token);
                var own = RawSocket.upgrade(
                        "/operator/socket", "Origin: http://localhost:8080", "Cookie: token=" + token)) {
            own.text("{\"type\":\"watch\",\"scope\":\"account\"}");

            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(own.readCloseCode()).isEqualTo(4401);
        }
    }

    @Test
    void s8ATokenOfOneChatIsThatChatsAndAccountsAlone() {
        var chat = Gateway.chat(31);
        var otherAccount = Gateway.chat(32);
        var visitor = VisitorClient.of(chat);

        visitor.socket()
                .send(Gateway.message(UUID.randomUUID(), "Mine")
                        .replace("}", ",\"onlineChatId\":\"" + otherAccount.onlineChatId() + "\",\"accountId\":32}"))
                .expect("accepted");

        assertThat(Gateway.activity(otherAccount.onlineChatId())).isEmpty();
        assertThat(Gateway.activity(chat.onlineChatId()))
                .singleElement()
                .asString()
                .contains("\"accountId\":31");
    }

    @Test
    void s9AThousandNeighboursOfOnesOwnIdAreRefusedAlike() {
        var chat = Gateway.chat(31);
        String token = Gateway.token(chat, Gateway.key());
        UUID own = VisitorClient.of(chat).id();
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String sub = claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");

        IntStream.rangeClosed(1, 1_000).parallel().forEach(i -> {
            var neighbour = new UUID(own.getMostSignificantBits(), own.getLeastSignificantBits() + i);
            String forged = parts[0] + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    claims.replace(sub, neighbour.toString()).getBytes(UTF_8))
                    + "." + parts[2];
            var client = SocketClient.connectFrom("203.0.113." + i % 250, Gateway.visitorSocket())
                    .send(Gateway.hello(forged));
            assertThat(client.closeCode()).isEqualTo(4401);
        });
    }

    @Test
    void s9IdsOfVisitorsHaveNothingInCommonToGuessFrom() {
        var chat = Gateway.chat(31);
        Set<Long> halves = new HashSet<>();

        for (int i = 0; i < 20; i++) {
            UUID id = VisitorClient.of(chat, null).id();
            halves.add(id.getMostSignificantBits());
            halves.add(id.getLeastSignificantBits());
        }

        assertThat(halves).hasSize(40);
    }
}
