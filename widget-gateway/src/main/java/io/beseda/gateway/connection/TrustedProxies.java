package io.beseda.gateway.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells who a request comes from. X-Forwarded-For counts only as far back as it was written by proxies that are trusted. */
final class TrustedProxies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<Range> ranges = new ArrayList<>();

    TrustedProxies(List<String> ranges) {
        ranges.forEach(range -> this.ranges.add(Range.parse(range.strip())));
    }

    /** The nearest address that is no trusted proxy; empty if all are, or if what a proxy wrote is no address. */
    Optional<String> clientOf(String peer, List<String> forwardedFor) {
        List<String> path = new ArrayList<>();
        forwardedFor.forEach(header -> path.addAll(List.of(header.split(","))));
        path.add(peer);
        Collections.reverse(path);
        for (String hop : path) {
            Optional<InetAddress> address = parse(hop.strip());
            if (address.isEmpty()) {
                return Optional.empty();
            }
            if (ranges.stream().noneMatch(range -> range.contains(address.get()))) {
                return Optional.of(address.get().getHostAddress());
            }
        }
        return Optional.empty();
    }

    /** Literals only: a name must never be looked up here. */
    private static Optional<InetAddress> parse(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private record Range(byte[] network, int bits) {

        static Range parse(String text) {
            int slash = text.indexOf('/');
            byte[] network = TrustedProxies.parse(slash < 0 ? text : text.substring(0, slash))
                    .orElseThrow(() -> new IllegalArgumentException("not an address or CIDR range: " + text))
                    .getAddress();
            return new Range(network, slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
