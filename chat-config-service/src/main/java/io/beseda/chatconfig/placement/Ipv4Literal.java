package io.beseda.chatconfig.placement;

import java.util.List;
import java.util.regex.Pattern;

/** An IPv4 address in any spelling browsers understand: {@code 127.0.0.1}, {@code 0x7f.1}, {@code 2130706433}, {@code 0177.0.0.1}. */
record Ipv4Literal(long bits) {

    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final long LIMIT = 1L << 32;

    /** IANA IPv4 Special-Purpose Address Registry (2025), multicast and class E: nothing a visitor could reach as a site. */
    private static final List<Range> NOT_PUBLIC = List.of(
            new Range("0.0.0.0", 8),
            new Range("10.0.0.0", 8),
            new Range("100.64.0.0", 10),
            new Range("127.0.0.0", 8),
            new Range("169.254.0.0", 16),
            new Range("172.16.0.0", 12),
            new Range("192.0.0.0", 24),
            new Range("192.0.2.0", 24),
            new Range("192.88.99.0", 24),
            new Range("192.168.0.0", 16),
            new Range("198.18.0.0", 15),
            new Range("198.51.100.0", 24),
            new Range("203.0.113.0", 24),
            new Range("224.0.0.0", 4),
            new Range("240.0.0.0", 4));

    private record Range(long start, int prefixLength) {

        Range(String start, int prefixLength) {
            this(parse(start).bits, prefixLength);
        }

        boolean contains(long bits) {
            int hostBits = 32 - prefixLength;
            return bits >> hostBits == start >> hostBits;
        }
    }

    /** Whether a host whose last label this is can only be an IPv4 address. */
    static boolean isNumber(String label) {
        return NUMBER.matcher(label).matches();
    }

    static Ipv4Literal parse(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        long bits = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            bits |= number(parts[i], 256) << (8 * (3 - i));
        }
        // The last part fills all the bytes that are left.
        bits |= number(parts[parts.length - 1], LIMIT >> (8 * (parts.length - 1)));
        return new Ipv4Literal(bits);
    }

    boolean isPublic() {
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(bits));
    }

    private static long number(String part, long limit) {
        if (!isNumber(part)) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        long number;
        try {
            number = unsigned(part);
        } catch (NumberFormatException tooLargeOrNotOctal) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        if (number >= limit) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        return number;
    }

    private static long unsigned(String part) {
        if (part.startsWith("0x")) {
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        }
        return Long.parseLong(part, part.startsWith("0") ? 8 : 10);
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d".formatted(bits >> 24, bits >> 16 & 255, bits >> 8 & 255, bits & 255);
    }
}
