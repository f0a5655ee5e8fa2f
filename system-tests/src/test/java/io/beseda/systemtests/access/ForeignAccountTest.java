package io.beseda.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.product.Product;
import io.beseda.systemtests.access.Operations.Operation;
import io.beseda.systemtests.client.AccessTokens;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S11: an administrator of another account tries every operation that the services document on what is ours. New operations are tried
 * by themselves.
 */
@ExtendWith(RunningProduct.class)
class ForeignAccountTest {

    /** Names of pages are one over all accounts, and whether one is taken is no secret: the page is public. Categories are everybody's. */
    private static final Set<String> PUBLIC =
            Set.of("/api/settings/v1/business-card-sites/slugs/{slug}", "/api/v4/leads/unsorted/{category}");

    /** What answers otherwise than with 404, to everybody alike. */
    private static final Map<String, Integer> ALIKE = Map.of(
            // How many there are of what is not there: none.
            "GET /api/inbox/v1/online-chats/{onlineChatId}/open-conversations", 200,
            // As in amoCRM: no notes are no content, a contact is not deleted, and links name what there is.
            "GET /api/v4/contacts/{on}notes", 204,
            "DELETE /api/v4/contacts/{id}", 405,
            "POST /api/v4/contacts/{id}/link", 400,
            "POST /api/v4/contacts/{id}/unlink", 204);

    /** The stranger's account is in nobody's database. */
    private static final String OWN_ACCOUNT = "GET /api/v4/account";

    private static final List<Map<String, ?>> LINKS = List.of(Map.of("to_entity_id", 1, "to_entity_type", "companies"));

    /** What these want is of another shape. */
    private static final Map<String, Object> BODIES = Map.of(
            "PUT /api/settings/v1/online-chats/{id}/greeting", Map.of("on", false, "defaultLanguage", "en"),
            "POST /api/crm/v1/integrations/{id}/consent", Map.of("allowed", true),
            "POST /api/v4/leads/unsorted/{uid}/link", Map.of("link", Map.of("entity_id", 1, "entity_type", "leads")),
            "POST /api/v4/contacts/{id}/link", LINKS,
            "POST /api/v4/contacts/{id}/unlink", LINKS,
            "POST /api/v4/contacts/{on}notes",
                    List.of(Map.of("note_type", "common", "params", Map.of("text", "taken"))),
            "PATCH /api/v4/contacts/{on}notes", List.of(Map.of("id", 1, "params", Map.of("text", "taken"))));

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBERS = Pattern.compile("(?<=/)\\d+(?=/|$)");

    @Test
    void s11WhateverIsOursAnswersLikeWhatIsNot(Product product) {
        Administrator administrator = Administrator.signIn(product);
        Belongings ours = new Belongings(product, administrator);
        Rest stranger = stranger(product);

        List<Operation> naming = Operations.ofUsers(product).stream()
                .filter(Operation::namesSomething)
                .filter(operation -> !PUBLIC.contains(operation.path()))
                .toList();

        assertThat(naming).hasSizeGreaterThan(40);
        SoftAssertions.assertSoftly(all -> naming.forEach(operation -> {
            String path = ours.named(operation);
            String another = NUMBERS.matcher(UUIDS.matcher(path)
                            .replaceAll(id -> UUID.randomUUID().toString()))
                    .replaceAll("999999999");

            Rest.Answer answer = send(stranger, operation, path);

            all.assertThat(answer.status())
                    .as(operation.toString())
                    .isEqualTo(ALIKE.getOrDefault(operation.toString(), 404));
            all.assertThat(withoutIds(answer))
                    .as(operation.toString())
                    .isEqualTo(withoutIds(send(stranger, operation, another)));
        }));
        naming.stream()
                .filter(operation -> operation.method().equals("GET"))
                .forEach(operation -> assertThat(
                                administrator.rest().get(ours.named(operation)).status())
                        .as("still ours: " + operation)
                        .isNotEqualTo(404));
    }

    @Test
    void s11ListsOfAnotherAccountTellNothingOfOurs(Product product) {
        Belongings ours = new Belongings(product, Administrator.signIn(product));
        Rest stranger = stranger(product);

        List<Operation> lists = Operations.ofUsers(product).stream()
                .filter(operation -> operation.method().equals("GET") && !operation.namesSomething())
                .toList();

        SoftAssertions.assertSoftly(all -> lists.forEach(operation -> {
            Rest.Answer answer = stranger.get(operation.path() + "?q=mine&contactId=1&contact_id=1");

            all.assertThat(answer.status())
                    .as(operation.toString())
                    .isIn(operation.toString().equals(OWN_ACCOUNT) ? List.of(404) : List.of(200, 204));
            all.assertThat(ours.anyIn(answer.raw().body()))
                    .as(operation.toString())
                    .isFalse();
        }));
    }

    private static Rest stranger(Product product) {
        return Rest.bearer(product.origin(), AccessTokens.of(product).administrator(2, 2));
    }

    /** With a body that would do for any of them, so that nothing but whose it is can be the reason of a refusal. */
    private static Rest.Answer send(Rest caller, Operation operation, String path) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Taken",
                "redirectUri", "https://taken.example/callback",
                "destination", "https://taken.example/hook",
                "events", List.of("add_lead"),
                "text", "taken",
                "shortcut", "taken",
                "algorithm", "HS256",
                "address", "https://taken.example/",
                "clientMessageId", UUID.randomUUID().toString()));
        if (path.endsWith("/notes")) {
            body.put("id", UUID.randomUUID().toString());
        }
        return caller.send(operation.method(), path, BODIES.getOrDefault(operation.toString(), body));
    }

    /** An answer may repeat what it was asked for. */
    private static String withoutIds(Rest.Answer answer) {
        return UUIDS.matcher(answer.raw().body()).replaceAll("#").replaceAll("\\d+", "#");
    }
}
