package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie a browser keeps its refresh token in: out of reach of scripts, other sites and other hosts. */
final class RefreshCookie {

    static final String NAME = "__Host-beseda-refresh";

    private RefreshCookie() {}

    static NewCookie of(OpaqueToken token, Duration lifetime) {
        return cookie(token.value(), lifetime);
    }

    static NewCookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private static NewCookie cookie(String value, Duration lifetime) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(Math.toIntExact(lifetime.toSeconds()))
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
