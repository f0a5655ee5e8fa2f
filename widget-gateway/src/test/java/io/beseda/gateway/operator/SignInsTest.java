package io.beseda.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.SignedOut;
import io.beseda.contracts.Topic;
import io.beseda.contracts.UserPublished;
import io.beseda.contracts.UserPublished.Role;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S17: what becomes of an operator's sockets when the operator may be one no more. Every close comes within five seconds. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SignInsTest {

    private static final long ACCOUNT = 25;
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private long user;
    private UUID session;

    @BeforeEach
    void newUser() {
        Gateway.awaitSignals();
        user = Gateway.nextUser();
        session = UUID.randomUUID();
    }

    @Test
    void socketsOfADeactivatedUserCloseForGoodAndNoneOpens() {
        var socket = greeted(token(session));
        var colleague = greeted(TestTokens.operator(ACCOUNT, Gateway.nextUser()));

        publish(2, Role.OPERATOR, false);

        assertClosed(socket, 4403);
        assertThat(hello(token(UUID.randomUUID())).closeCode()).isEqualTo(4403);
        assertThat(colleague.isOpen()).isTrue();
    }

    @Test
    void aRoleThatChangedAsksForANewToken() {
        var socket = greeted(token(session));

        publish(2, Role.ADMINISTRATOR, true);

        assertClosed(socket, 4401);
        assertThat(hello(token(session)).closeCode()).isEqualTo(4401);
        greeted(TestTokens.administrator(ACCOUNT, user));
    }

    @Test
    void whoSignsOutIsSignedOutEverywhereItUsedThatSignIn() {
        var first = greeted(token(session));
        var second = greeted(token(session));
        var otherBrowser = greeted(token(UUID.randomUUID()));

        Gateway.publish(new SignedOut(ACCOUNT, user, session, Instant.now()));

        assertClosed(first, 4401);
        assertClosed(second, 4401);
        assertThat(hello(token(session)).closeCode()).isEqualTo(4401);
        assertThat(otherBrowser.isOpen()).isTrue();
    }

    @Test
    void aRefreshByASignInThatEndedCloses() {
        var socket = greeted(token(UUID.randomUUID()));
        var ended = greeted(token(session));
        Gateway.publish(new SignedOut(ACCOUNT, user, session, Instant.now()));
        assertClosed(ended, 4401);

        socket.send("{\"type\":\"refresh\",\"token\":\"" + token(session) + "\"}");

        assertThat(socket.closeCode()).isEqualTo(4401);
    }

    @Test
    void whatIsOlderThanWhatIsKnownClosesNothing() {
        var socket = greeted(token(session));
        publish(3, Role.OPERATOR, true);

        // Older than what is known: passed over.
        publish(2, Role.OPERATOR, false);
        publish(4, Role.OPERATOR, true);
        publish(5, Role.ADMINISTRATOR, true);

        assertClosed(socket, 4401);
    }

    @Test
    void anEventOfAnotherAccountDeactivatesNobody() {
        var socket = greeted(token(session));

        Gateway.publish(new UserPublished(ACCOUNT + 1, user, 9, "Forged", Role.OPERATOR, false, Instant.now()));
        publish(10, Role.ADMINISTRATOR, true);

        assertClosed(socket, 4401);
    }

    @Test
    void aRemovedUserIsADeactivatedOne() {
        publish(1, Role.OPERATOR, true);
        var socket = greeted(token(session));

        Gateway.publish(new ProducerRecord<>(Topic.USERS.topicName(), Long.toString(user), null));

        assertClosed(socket, 4403);
    }

    private String token(UUID ofSession) {
        return TestTokens.sign(TestTokens.claims(ACCOUNT, user)
                .groups("operator")
                .claim(SignedInUser.SESSION_CLAIM, ofSession.toString()));
    }

    private void publish(long version, Role role, boolean active) {
        Gateway.publish(new UserPublished(
                ACCOUNT, user, version, "Olga", role, active, Instant.now().plusSeconds(1)));
    }

    private static SocketClient hello(String token) {
        return SocketClient.connect(Gateway.operatorSocket()).send(Gateway.hello(token));
    }

    private static SocketClient greeted(String token) {
        SocketClient socket = hello(token);
        socket.expect("welcome");
        return socket;
    }

    private static void assertClosed(SocketClient socket, int code) {
        await().atMost(FIVE_SECONDS).until(() -> !socket.isOpen());
        assertThat(socket.closeCode()).isEqualTo(code);
    }
}
