package io.beseda.chatconfig.picture;

import io.beseda.support.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Pictures for tests, through REST. */
public final class PictureFixtures {

    public static final String PICTURES = "/api/settings/v1/pictures";
    public static final String PICTURE = PICTURES + "/{id}";

    private PictureFixtures() {}

    public static ValidatableResponse upload(long account, byte[] content) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.administrator(account, 1))
                .contentType("application/octet-stream")
                .body(content)
                .post(PICTURES)
                .then();
    }

    /** Its id. */
    public static String uploaded(long account, byte[] content) {
        return upload(account, content).statusCode(201).extract().path("id");
    }
}
