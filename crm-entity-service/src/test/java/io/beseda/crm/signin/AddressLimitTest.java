package io.beseda.crm.signin;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.SignInFixtures;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class AddressLimitTest {

    @Inject
    SignInLimits limits;

    @Inject
    AccountFixtures accounts;

    @Test
    void tooManyFailuresFromAnAddressMustWaitWhateverItClaimsToForward() {
        UserView operator = accounts.addUser(accounts.open(), "Olga", Role.OPERATOR);
        for (int attempt = 0; attempt < 50; attempt++) {
            limits.attempt("somebody%d@example.test".formatted(attempt), "203.0.113.7");
        }

        SignInFixtures.signInFrom("203.0.113.7", operator.email(), AccountFixtures.PASSWORD)
                .then()
                .statusCode(429);
        SignInFixtures.signInFrom("192.0.2.1, 203.0.113.7", operator.email(), AccountFixtures.PASSWORD)
                .then()
                .statusCode(429);
        SignInFixtures.signInFrom("203.0.113.7, 192.0.2.1", operator.email(), AccountFixtures.PASSWORD)
                .then()
                .statusCode(200);
    }
}
