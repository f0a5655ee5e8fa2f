package io.beseda.chatconfig.placement;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** An IPv6 address; {@code toString} is its one spelling in origins (RFC 5952), without brackets. */
record Ipv6Literal(List<Integer> groups) {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*]");

    static Ipv6Literal parse(String inBrackets) {
        if (!IN_BRACKETS.matcher(inBrackets).matches()) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        try {
            // In brackets it is read as a literal or refused; no name is ever looked up.
            if (InetAddress.getByName(inBrackets) instanceof Inet6Address address) {
                var bytes = ByteBuffer.wrap(address.getAddress()).asShortBuffer();
                var groups = new Integer[bytes.remaining()];
                Arrays.setAll(groups, i -> Short.toUnsignedInt(bytes.get(i)));
                return new Ipv6Literal(List.of(groups));
            }
        } catch (UnknownHostException notALiteral) {
            throw AddressFlaw.IP_MALFORMED.found();
        }
        // An IPv4 address in IPv6 clothes (::ffff:127.0.0.1), which Java unwraps.
        throw AddressFlaw.IP_NOT_PUBLIC.found();
    }

    /** Global unicast (2000::/3) without what is reserved in it: protocol assignments, documentation, 6to4. */
    boolean isPublic() {
        int first = groups.get(0);
        int second = groups.get(1);
        boolean globalUnicast = first >> 13 == 1;
        boolean protocolAssignment = first == 0x2001 && second < 0x200;
        boolean documentation = first == 0x2001 && second == 0xdb8 || first == 0x3fff && second < 0x1000;
        boolean sixToFour = first == 0x2002;
        return globalUnicast && !protocolAssignment && !documentation && !sixToFour;
    }

    @Override
    public String toString() {
        int longestStart = 0;
        int longest = 1;
        for (int start = 0; start < groups.size(); start++) {
            int length = zerosFrom(start);
            if (length > longest) {
                longest = length;
                longestStart = start;
            }
        }
        if (longest == 1) {
            return joined(groups);
        }
        return joined(groups.subList(0, longestStart)) + "::"
                + joined(groups.subList(longestStart + longest, groups.size()));
    }

    private int zerosFrom(int start) {
        int end = start;
        while (end < groups.size() && groups.get(end) == 0) {
            end++;
        }
        return end - start;
    }

    private static String joined(List<Integer> groups) {
        return String.join(":", groups.stream().map(Integer::toHexString).toList());
    }
}
