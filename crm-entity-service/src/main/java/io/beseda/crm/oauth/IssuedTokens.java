package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import java.time.Duration;

/** What an integration calls with for a day, and gets the next by. */
record IssuedTokens(String accessToken, Duration lifetime, OpaqueToken refreshToken) {

    /** Never the tokens: this may end in a log. */
    @Override
    public String toString() {
        return "IssuedTokens";
    }
}
