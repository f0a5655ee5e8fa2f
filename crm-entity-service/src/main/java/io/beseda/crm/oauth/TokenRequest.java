package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Body of {@code POST /oauth2/access_token}. */
sealed interface TokenRequest {

    Client client();

    /** Who asks. */
    record Client(IntegrationId id, String secret) {

        /** Never the secret: this may end in a log. */
        @Override
        public String toString() {
            return "client " + id;
        }
    }

    /** Grant type {@code authorization_code}; a code that can't exist is empty. */
    record ForCode(Client client, Optional<OpaqueToken> code, String redirectUri) implements TokenRequest {}

    /** Grant type {@code refresh_token}; a token that can't exist is empty. */
    record ForRefreshToken(Client client, Optional<OpaqueToken> token) implements TokenRequest {}

    /** Empty after it noted everything that is wrong. */
    static Optional<TokenRequest> read(V4Item item) {
        for (String key : List.of("client_id", "client_secret", "grant_type", "redirect_uri")) {
            item.require(key, "Required.");
        }
        Optional<Client> client = client(item);
        String redirectUri = item.text("redirect_uri").orElse("");
        String grantType = item.text("grant_type").orElse("");
        return switch (grantType) {
            case "authorization_code" ->
                required(item, "code")
                        .flatMap(code -> client.map(known -> new ForCode(known, OpaqueToken.parse(code), redirectUri)));
            case "refresh_token" ->
                required(item, "refresh_token")
                        .flatMap(token -> client.map(known -> new ForRefreshToken(known, OpaqueToken.parse(token))));
            case "" -> Optional.empty();
            default -> {
                item.refuse("grant_type", V4Flaw.NOT_SUPPORTED_CHOICE, "authorization_code or refresh_token.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Client> client(V4Item item) {
        Optional<UUID> id = item.text("client_id").flatMap(TokenRequest::uuid);
        if (item.text("client_id").isPresent() && id.isEmpty()) {
            item.refuse("client_id", V4Flaw.INVALID_VALUE, "A UUID.");
        }
        return id.flatMap(
                known -> item.text("client_secret").map(secret -> new Client(new IntegrationId(known), secret)));
    }

    private static Optional<String> required(V4Item item, String key) {
        item.require(key, "Required.");
        return item.text(key);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
