package io.beseda.crm.pipeline;

import static io.beseda.crm.entity.EntityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.beseda.crm.entity.EntityFixtures;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class PipelineResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void aNewAccountHasAPipelineWithEveryKeyClientsRead() {
        JsonPath pipeline = as(account)
                .get("/api/v4/leads/pipelines")
                .then()
                .statusCode(200)
                .body("_embedded.pipelines", hasSize(1))
                .extract()
                .jsonPath()
                .setRootPath("_embedded.pipelines[0]");

        assertThat(pipeline.getMap("").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "sort",
                        "is_main",
                        "is_unsorted_on",
                        "is_archive",
                        "account_id",
                        "_embedded",
                        "_links");
        assertThat(pipeline.getList("_embedded.statuses.type", Integer.class)).containsExactly(1, 0, 0, 0);
        assertThat(pipeline.getList("_embedded.statuses.id", Integer.class)).contains(142, 143);
        as(account)
                .get("/api/v4/leads/pipelines/{id}/statuses", pipeline.getInt("id"))
                .then()
                .body("_embedded.statuses.is_editable", contains(false, true, false, false))
                .body("_embedded.statuses.color", hasItems("#99ccff"));
        as(account)
                .get("/api/v4/leads/pipelines/{id}/statuses/142", pipeline.getInt("id"))
                .then()
                .body("id", equalTo(142));
        as(accounts.openWithoutUsers())
                .get("/api/v4/leads/pipelines/{id}", pipeline.getInt("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void theAccountHasTheKeysClientsRead() {
        JsonPath shown = as(account)
                .get("/api/v4/account?with=amojo_id,amojo_rights,users_groups,task_types,version,datetime_settings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(shown.getMap(""))
                .containsKeys(
                        "id",
                        "name",
                        "subdomain",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "current_user_id",
                        "country",
                        "currency",
                        "currency_symbol",
                        "is_unsorted_on",
                        "mobile_feature_version",
                        "customers_mode",
                        "is_loss_reason_enabled",
                        "is_helpbot_enabled",
                        "is_technical_account",
                        "contact_name_display_order",
                        "amojo_id",
                        "version");
        assertThat(shown.getMap("_embedded"))
                .containsOnlyKeys("amojo_rights", "users_groups", "task_types", "datetime_settings");
        assertThat(shown.getLong("id")).isEqualTo(account.value());
    }

    @Test
    void customersAreKeptInSegmentsOrPeriodically() {
        RestAssured.given()
                .auth()
                .oauth2(AccessTokenFixtures.administrator(account))
                .contentType("application/json")
                .body(Map.of("mode", "periodicity", "is_enabled", true))
                .patch("/api/v4/customers/mode")
                .then()
                .statusCode(200)
                .body("mode", equalTo("periodicity"));
        as(account).get("/api/v4/account").then().body("customers_mode", equalTo("periodicity"));
        as(account)
                .body(Map.of("mode", "segments"))
                .patch("/api/v4/customers/mode")
                .then()
                .statusCode(403);
    }

    @Test
    void administratorsSeeTheUsersWithTheirRights() {
        UserView olga = accounts.addUser(account, "Olga", Role.OPERATOR);
        var administrator = RestAssured.given().auth().oauth2(AccessTokenFixtures.administrator(account));

        administrator
                .get("/api/v4/users")
                .then()
                .statusCode(200)
                .body("_total_items", equalTo(1))
                .body("_embedded.users.name", contains("Olga"))
                .body("_embedded.users[0].rights.leads.view", equalTo("A"))
                .body("_embedded.users[0].rights.is_admin", equalTo(false))
                .body("_embedded.users[0].rights.mail_access", equalTo(false));
        RestAssured.given()
                .auth()
                .oauth2(AccessTokenFixtures.administrator(account))
                .get("/api/v4/users/{id}", olga.id().value())
                .then()
                .body("name", equalTo("Olga"));
        EntityFixtures.as(account).get("/api/v4/users").then().statusCode(403);
    }
}
