package io.beseda.conversation.operator;

import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static org.hamcrest.Matchers.contains;

import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorsResourceTest {

    private static final String OPERATORS = INBOX + "/operators";

    @Inject
    KeepOperators keepOperators;

    private final AccountId account = ConversationFixtures.newAccount();

    @Test
    void activeOperatorsAndTheCallerAreListedByName() {
        keepOperators.keep(List.of(known(1, "zoe", true), known(2, "Anna", true), known(3, "Boris", false)));

        operator(account, 7)
                .get(OPERATORS)
                .then()
                .statusCode(200)
                .body("items.name", contains("Anna", "Operator 7", "zoe"))
                .body("items.id", contains("2", "7", "1"));
    }

    @Test
    void theCallerIsListedOnceUnderTheNameOfItsToken() {
        keepOperators.keep(List.of(known(7, "Old name", true)));

        operator(account, 7).get(OPERATORS).then().statusCode(200).body("items.name", contains("Operator 7"));
    }

    @Test
    void anotherAccountsOperatorsAreNotSeen() {
        keepOperators.keep(List.of(known(1, "Anna", true)));

        stranger().get(OPERATORS).then().statusCode(200).body("items.name", contains("Operator 7"));
    }

    @Test
    void onlyOperatorsMayAsk() {
        needOperator(account, List.of(OPERATORS));
    }

    private Operator known(long id, String name, boolean active) {
        return new Operator(account, new UserId(id), 1, name, active);
    }
}
