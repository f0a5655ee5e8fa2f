package io.beseda.gateway.session;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web origin in the one form browsers send (RFC 6454, ASCII serialisation): scheme, lower-case host, port unless default.
 * Two origins are equal exactly when their texts are. Anything else, {@code null} and user information among it, is no origin.
 */
public record Origin(String value) {

    private static final int MAX_LENGTH = 300;
    private static final Pattern FORM =
            Pattern.compile("(https?)://(\\[[0-9a-f:.]+]|[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?)(:([1-9][0-9]{0,4}))?");

    private static final Pattern PAGE = Pattern.compile("([a-z]+://[^/?#]+)/.*");

    /** The origin of a request, from all its {@code Origin} headers: empty unless there is exactly one, well formed. */
    public static Optional<Origin> of(List<String> headers) {
        return headers.size() == 1 ? parse(headers.get(0)) : Optional.empty();
    }

    /**
     * The origin of the page that asked for a script: what {@code Origin} says if it is there, else the beginning of
     * {@code Referer}, which browsers send unless the page forbids it.
     */
    static Optional<Origin> ofPage(MultiMap headers) {
        if (headers.contains("Origin")) {
            return of(headers.getAll("Origin"));
        }
        List<String> referers = headers.getAll("Referer");
        var page = PAGE.matcher(referers.size() == 1 ? referers.get(0) : "");
        return page.matches() ? parse(page.group(1)) : Optional.empty();
    }

    static Optional<Origin> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text);
        if (!parts.matches() || text.contains("..")) {
            return Optional.empty();
        }
        String port = parts.group(5);
        boolean defaultPort = port != null && port.equals(parts.group(1).equals("https") ? "443" : "80");
        return defaultPort ? Optional.empty() : Optional.of(new Origin(text));
    }
}
