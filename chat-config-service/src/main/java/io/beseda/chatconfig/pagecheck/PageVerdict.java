package io.beseda.chatconfig.pagecheck;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.net.URI;
import java.util.Comparator;

/** What becomes of a page that asks for a chat, and why; the closest placement address decides on the reason. */
public enum PageVerdict {
    /** Its origin is a placement address. */
    ALLOWED("allowed"),
    /** The same site over the other protocol. */
    OTHER_SCHEME("other-scheme"),
    /** The same host on another port. */
    OTHER_PORT("other-port"),
    /** The same name with or without {@code www.}: another host to a browser. */
    OTHER_WWW("other-www"),
    /** A subdomain of a placement address, or a placement address is one of it: each is an address of its own. */
    OTHER_SUBDOMAIN("other-subdomain"),
    /** No placement address is like it. */
    OTHER_HOST("other-host");

    private final String wireName;

    PageVerdict(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Judges a page by its origin, as the gateway does: by comparison alone. Nothing is fetched. */
    public static PageVerdict of(PlacementAddress page, PlacementAddresses allowed) {
        return allowed.values().stream()
                .map(address -> compare(page, address))
                .min(Comparator.naturalOrder())
                .orElse(OTHER_HOST);
    }

    private static PageVerdict compare(PlacementAddress page, PlacementAddress allowed) {
        if (page.equals(allowed)) {
            return ALLOWED;
        }
        URI one = URI.create(page.origin());
        URI other = URI.create(allowed.origin());
        if (one.getHost().equals(other.getHost())) {
            return one.getScheme().equals(other.getScheme()) ? OTHER_PORT : OTHER_SCHEME;
        }
        if (withoutWww(one).equals(withoutWww(other))) {
            return OTHER_WWW;
        }
        return isUnder(one, other) || isUnder(other, one) ? OTHER_SUBDOMAIN : OTHER_HOST;
    }

    private static boolean isUnder(URI one, URI other) {
        return one.getHost().endsWith("." + other.getHost());
    }

    private static String withoutWww(URI origin) {
        String host = origin.getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
