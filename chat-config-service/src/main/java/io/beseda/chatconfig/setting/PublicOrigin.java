package io.beseda.chatconfig.setting;

import java.net.URI;
import java.util.Locale;

/**
 * The origin under which browsers reach the whole product: scheme, host and port, no path.
 *
 * @param origin in the spelling of browsers: lower case, no default port, no slash at the end
 */
public record PublicOrigin(String origin) {

    /** Read by the configuration; a wrong value makes start-up fail with the reason. */
    public static PublicOrigin of(String configured) {
        URI uri = URI.create(configured.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean onlyOrigin = uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || !onlyOrigin) {
            throw new IllegalArgumentException(
                    "BESEDA_PUBLIC_ORIGIN must be an origin such as https://chat.example, without path: " + configured);
        }
        boolean usualPort = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = usualPort ? "" : ":" + uri.getPort();
        return new PublicOrigin(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    }

    public boolean isHttps() {
        return origin.startsWith("https:");
    }

    /** The same origin for WebSockets. */
    public String webSocketOrigin() {
        return "ws" + origin.substring("http".length());
    }

    @Override
    public String toString() {
        return origin;
    }
}
