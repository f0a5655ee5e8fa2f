package io.beseda.gateway.chatconfig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What pages know of something embedded, and where it may run.
 *
 * @param buttonId unique over everything embedded
 * @param webOrigins where the web placement may run; empty = nowhere yet
 * @param appHash present while it may run in apps
 */
public record Script(long buttonId, String webHash, List<String> webOrigins, Optional<String> appHash) {

    private static final String NO_HASH = "0".repeat(64);

    /** Nobody's: no hash names one of its placements. */
    static final Script NONE = new Script(0, NO_HASH, List.of(), Optional.empty());

    public Script {
        webOrigins = List.copyOf(webOrigins);
    }

    /** Whether it may run under this placement on a page of this origin; empty for a client that is no browser. */
    public boolean runsIn(Placement placement, Optional<String> origin) {
        return placement == Placement.WEB ? origin.filter(webOrigins::contains).isPresent() : appHash.isPresent();
    }

    /** The placement whose key this is. Right and wrong keys take the same time. */
    Optional<Placement> placementOf(String hash) {
        boolean web = isEqual(webHash, hash);
        boolean app = isEqual(appHash.orElse(NO_HASH), hash);
        if (isEqual(NO_HASH, hash)) {
            return Optional.empty();
        }
        return web ? Optional.of(Placement.WEB) : Optional.of(Placement.APP).filter(any -> app);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
