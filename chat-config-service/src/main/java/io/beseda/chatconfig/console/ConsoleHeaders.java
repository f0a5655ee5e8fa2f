package io.beseda.chatconfig.console;

import io.beseda.chatconfig.page.PageHeaders;
import io.beseda.chatconfig.setting.PublicOrigin;
import java.util.Map;

/** The security headers of every console page and file. */
final class ConsoleHeaders {

    static final String OPENER_POLICY = "Cross-Origin-Opener-Policy";

    private ConsoleHeaders() {}

    static Map<String, String> of(PublicOrigin origin, PublicOrigin files) {
        return PageHeaders.of(origin, contentSecurityPolicy(origin, files), "no-referrer");
    }

    /** Nothing inline and nothing of other origins, but for the live socket, pictures of messages and those the console drew itself. */
    private static String contentSecurityPolicy(PublicOrigin origin, PublicOrigin files) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:" + (files.equals(origin) ? "" : " " + files),
                "font-src 'self'",
                "connect-src 'self' " + origin.webSocketOrigin(),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
