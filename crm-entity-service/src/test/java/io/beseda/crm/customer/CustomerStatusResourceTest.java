package io.beseda.crm.customer;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class CustomerStatusResourceTest {

    private static final String STATUSES = "/api/v4/customers/statuses";

    @Inject
    AccountFixtures accounts;

    @Test
    void customersHaveNoStatusesAndStandInNone() {
        AccountId account = accounts.openWithoutUsers();
        int customer = newEntity(account, "customers", Map.of("name", "Regular"));

        as(account).get(STATUSES).then().statusCode(204);

        shown(account, "customers", customer).body("status_id", nullValue());
        given().get(STATUSES).then().statusCode(401);
    }
}
