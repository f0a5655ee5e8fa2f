package io.beseda.crm.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where a webhook's deliveries go: an absolute address, http or https, without user and fragment. */
record Destination(String value) {

    static final String RULE = "An address such as https://integration.example/hook, without user and fragment.";

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    static Optional<Destination> parse(String typed) {
        String given = typed.strip();
        return isFit(given) ? Optional.of(new Destination(given)) : Optional.empty();
    }

    boolean secure() {
        return "https".equals(uri().getScheme());
    }

    /** A name or an address; of IPv6 without brackets. */
    String host() {
        String host = uri().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        int port = uri().getPort();
        if (port >= 0) {
            return port;
        }
        return secure() ? 443 : 80;
    }

    /** Path and query. */
    String target() {
        String path = uri().getRawPath().isEmpty() ? "/" : uri().getRawPath();
        return uri().getRawQuery() == null ? path : path + "?" + uri().getRawQuery();
    }

    private URI uri() {
        return URI.create(value);
    }

    private static boolean isFit(String given) {
        if (given.length() > MAX_LENGTH) {
            return false;
        }
        try {
            URI uri = new URI(given);
            return SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
