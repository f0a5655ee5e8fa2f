package io.beseda.crm.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Answer of {@code POST /oauth2/access_token}. */
record TokensView(
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken) {

    static TokensView of(IssuedTokens tokens) {
        return new TokensView(
                "Bearer",
                tokens.lifetime().toSeconds(),
                tokens.accessToken(),
                tokens.refreshToken().value());
    }

    /** Never the tokens: this may end in a log. */
    @Override
    public String toString() {
        return "TokensView";
    }
}
