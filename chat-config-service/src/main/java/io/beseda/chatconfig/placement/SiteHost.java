package io.beseda.chatconfig.placement;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * The host of a placement address, read the way browsers read it (WHATWG URL standard, host parsing): UTS #46 first, then
 * the check for IPv4 in any spelling, so that no spelling of a private address passes for a name.
 *
 * @param ascii lower case, internationalised labels as {@code xn--…}, IPv6 in brackets
 * @param isThisMachine whether only the developer's own machine is meant
 */
record SiteHost(String ascii, boolean isThisMachine) {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final int MAX_NAME_LENGTH = 253;

    static SiteHost parse(String host) {
        if (host.isEmpty()) {
            throw AddressFlaw.HOST_MISSING.found();
        }
        if (host.startsWith("[")) {
            return ofIpv6(host);
        }
        String name = withoutTrailingDot(toAscii(host));
        String[] labels = name.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw AddressFlaw.HOST_MALFORMED.found();
            }
        }
        if (name.length() > MAX_NAME_LENGTH) {
            throw AddressFlaw.HOST_MALFORMED.found();
        }
        String last = labels[labels.length - 1];
        if (Ipv4Literal.isNumber(last)) {
            return ofIpv4(name);
        }
        if (last.equals("localhost")) {
            return new SiteHost(name, true);
        }
        if (labels.length == 1) {
            throw AddressFlaw.BARE_WORD.found();
        }
        return new SiteHost(name, false);
    }

    static String toUnicode(String ascii) {
        var unicode = new StringBuilder();
        UTS46.nameToUnicode(ascii, unicode, new IDNA.Info());
        return unicode.toString();
    }

    private static String toAscii(String host) {
        var ascii = new StringBuilder();
        var result = new IDNA.Info();
        UTS46.nameToASCII(host, ascii, result);
        var errors = EnumSet.noneOf(IDNA.Error.class);
        errors.addAll(result.getErrors());
        // Browsers open such hosts (r3---cache.example), and so do their owners.
        errors.remove(IDNA.Error.HYPHEN_3_4);
        if (!errors.isEmpty()) {
            throw AddressFlaw.HOST_MALFORMED.found();
        }
        return ascii.toString();
    }

    /**
     * The dot says "complete name" to DNS and names the same site, so it is taken off rather than refused. A page opened
     * under the name with the dot has another origin and stays out.
     */
    private static String withoutTrailingDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static SiteHost ofIpv4(String name) {
        Ipv4Literal ip = Ipv4Literal.parse(name);
        String canonical = ip.toString();
        if (!ip.isPublic()) {
            throw AddressFlaw.IP_NOT_PUBLIC.found();
        }
        if (!name.equals(canonical)) {
            throw AddressFlaw.IP_SPELLING.found();
        }
        return new SiteHost(canonical, false);
    }

    private static SiteHost ofIpv6(String host) {
        Ipv6Literal ip = Ipv6Literal.parse(host);
        if (!ip.isPublic()) {
            throw AddressFlaw.IP_NOT_PUBLIC.found();
        }
        return new SiteHost("[" + ip + "]", false);
    }
}
