package io.beseda.chatconfig.console;

import io.beseda.chatconfig.setting.PublicOrigin;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of every console page and file. */
final class ConsoleHeaders {

    private ConsoleHeaders() {}

    static Map<String, String> of(PublicOrigin origin) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contentSecurityPolicy(origin));
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (origin.isHttps()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    /**
     * Styles may be inline because the console's component library writes style elements of its own while it runs; a nonce
     * would have to be new in every answer, and the page could no longer be a plain file. Scripts may not.
     */
    private static String contentSecurityPolicy(PublicOrigin origin) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "connect-src 'self' " + origin.webSocketOrigin(),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
