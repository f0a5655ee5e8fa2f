package io.beseda.chatconfig.feedbackbutton;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Feedback buttons for tests, through REST. */
public final class FeedbackButtonFixtures {

    public static final String BUTTONS = "/api/settings/v1/feedback-buttons";
    public static final String BUTTON = BUTTONS + "/{id}";

    private FeedbackButtonFixtures() {}

    /** Creates a button that opens no chat and returns its id. */
    public static String newButton(long account, String name) {
        return administrator(account)
                .body(Map.of("name", name))
                .post(BUTTONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse changeButton(long account, String id, Map<String, ?> change) {
        return administrator(account).body(change).patch(BUTTON, id).then();
    }
}
