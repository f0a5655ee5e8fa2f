package io.beseda.crm.user;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.SignInFixtures;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class UserResourceTest {

    private static final String USERS = "/api/crm/v1/users";

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.open();
    }

    @Test
    void administratorAddsAUserWhoCanSignInAtOnce() {
        String email = freshEmail();

        create(Map.of(
                        "name",
                        " Olga ",
                        "email",
                        email.toUpperCase(java.util.Locale.ROOT),
                        "password",
                        "long enough",
                        "role",
                        "operator"))
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("name", equalTo("Olga"))
                .body("email", equalTo(email))
                .body("role", equalTo("operator"))
                .body("active", equalTo(true))
                .body("password", nullValue())
                .body("passwordHash", nullValue());

        SignInFixtures.signIn(email, "long enough").then().statusCode(200).body("user.accountId", equalTo((int)
                account.value()));
    }

    @Test
    void listHoldsTheUsersOfTheAccountOnly() {
        accounts.addUser(accounts.open(), "Stranger", Role.OPERATOR);
        accounts.addUser(account, "Olga", Role.OPERATOR);

        administrator()
                .get(USERS)
                .then()
                .statusCode(200)
                .body("items.name", contains("Administrator", "Olga"))
                .body("items.role", contains("administrator", "operator"))
                .body("items.passwordHash", everyItem(nullValue()));
    }

    @Test
    void emailIsTakenByWhicheverAccountHasItFirst() {
        UserView elsewhere = accounts.addUser(accounts.open(), "Stranger", Role.OPERATOR);

        create(Map.of("name", "Olga", "email", elsewhere.email(), "password", "long enough", "role", "operator"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("email-taken"))
                .body("instance", equalTo(USERS))
                .body("errors.pointer", contains("/email"));
    }

    @Test
    void everyFieldThatIsNotValidIsNamed() {
        create(Map.of("name", "Olga", "email", "olga", "password", "short", "role", "operator"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/email", "/password"));
        create(Map.of("name", "Olga", "email", freshEmail(), "password", "я".repeat(37), "role", "operator"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/password"));
    }

    @Test
    void unknownRoleIsRefusedWithoutSayingHowJsonIsRead() {
        create(Map.of("name", "Olga", "email", freshEmail(), "password", "long enough", "role", "owner"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("detail", not(org.hamcrest.Matchers.containsString("io.beseda")));
    }

    @Test
    void accountInTheRequestIsIgnored() {
        AccountId other = accounts.open();
        String email = freshEmail();

        create(Map.of(
                        "name",
                        "Olga",
                        "email",
                        email,
                        "password",
                        "long enough",
                        "role",
                        "operator",
                        "accountId",
                        other.value()))
                .then()
                .statusCode(201);

        SignInFixtures.signIn(email, "long enough").then().body("user.accountId", equalTo((int) account.value()));
    }

    @Test
    void operatorMayNeitherSeeNorAddUsers() {
        String operator = AccessTokenFixtures.operator(account);

        given().auth().oauth2(operator).get(USERS).then().statusCode(403).body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(operator)
                .contentType("application/json")
                .body(Map.of("name", "Olga", "email", freshEmail(), "password", "long enough", "role", "administrator"))
                .post(USERS)
                .then()
                .statusCode(403);
    }

    private Response create(Map<String, Object> body) {
        return administrator().contentType("application/json").body(body).post(USERS);
    }

    private RequestSpecification administrator() {
        return given().auth().oauth2(AccessTokenFixtures.administrator(account));
    }

    private static String freshEmail() {
        return UUID.randomUUID() + "@example.test";
    }
}
