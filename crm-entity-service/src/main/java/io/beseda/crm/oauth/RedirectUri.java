package io.beseda.crm.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a browser goes with a code: an absolute https address without a fragment; http only on the integrator's own machine. It is
 * compared character by character.
 */
record RedirectUri(String value) {

    static final String RULE =
            "An address such as https://integration.example/callback, without user and fragment; http only on localhost.";

    private static final int MAX_LENGTH = 2_000;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static Optional<RedirectUri> parse(String typed) {
        String given = typed.strip();
        return isFit(given) ? Optional.of(new RedirectUri(given)) : Optional.empty();
    }

    /** Itself with these parameters added, in their order. */
    URI with(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(value + (URI.create(value).getRawQuery() == null ? "?" : "&") + query);
    }

    private static boolean isFit(String given) {
        if (given.length() > MAX_LENGTH) {
            return false;
        }
        try {
            URI uri = new URI(given);
            boolean secure = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && OWN_MACHINE.contains(String.valueOf(uri.getHost()));
            return secure && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
