package io.beseda.chatconfig.page;

import io.beseda.chatconfig.setting.PublicOrigin;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of pages, and of what they load. */
public final class PageHeaders {

    private PageHeaders() {}

    public static Map<String, String> of(PublicOrigin origin, String contentSecurityPolicy, String referrerPolicy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contentSecurityPolicy);
        headers.put("Referrer-Policy", referrerPolicy);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (origin.isHttps()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
