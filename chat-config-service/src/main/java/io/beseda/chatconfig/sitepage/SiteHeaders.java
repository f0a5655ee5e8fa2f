package io.beseda.chatconfig.sitepage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.chatconfig.digest.Sha256;
import io.beseda.chatconfig.page.PageHeaders;
import io.beseda.chatconfig.setting.PublicOrigin;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The security headers of public pages. They share their origin with the console, so that nothing on them may run or load but
 * what is named here.
 */
final class SiteHeaders {

    private SiteHeaders() {}

    static Map<String, String> of(SitePage page, PublicOrigin origin) {
        List<String> policy = closed(page.style(), pictures(page, origin));
        page.openChat()
                .ifPresent(chat -> policy.addAll(List.of(
                        "script-src " + origin + SiteResource.CHAT_SCRIPT + " " + origin + "/js/button.js " + origin
                                + "/widget/extras.js",
                        "connect-src " + origin + "/widget/session",
                        "frame-src " + origin + "/widget/")));
        return headers(policy, origin);
    }

    static Map<String, String> ofMissingPage(PublicOrigin origin) {
        return headers(closed(SiteStyle.ofMissingPage(), "data:"), origin);
    }

    private static String pictures(SitePage page, PublicOrigin origin) {
        return page.picture().map(picture -> "data: " + origin + picture.path()).orElse("data:");
    }

    private static List<String> closed(String style, String pictures) {
        return new ArrayList<>(List.of(
                "default-src 'none'",
                "style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(UTF_8))) + "'",
                "img-src " + pictures,
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'"));
    }

    private static Map<String, String> headers(List<String> policy, PublicOrigin origin) {
        return PageHeaders.of(origin, String.join("; ", policy), "strict-origin-when-cross-origin");
    }
}
