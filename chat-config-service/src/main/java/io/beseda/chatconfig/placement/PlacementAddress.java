package io.beseda.chatconfig.placement;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The exact origin (scheme, ASCII host in lower case, port unless default) of pages that may run a chat, in the spelling
 * browsers use in their Origin header. It is compared, never fetched.
 */
public record PlacementAddress(String origin) {

    /** In characters, as typed. */
    public static final int MAX_LENGTH = 2048;

    private static final String SEPARATOR = "://";
    private static final Pattern AFTER_AUTHORITY = Pattern.compile("[/?#].*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("0*(\\d{1,5})");
    /** Scheme, name, port; an origin with an IP address in brackets reads the same to everybody. */
    private static final Pattern ORIGIN = Pattern.compile("(\\w+://)([^:\\[]+)(:\\d+)?");

    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*", Pattern.DOTALL);
    private static final int MAX_PORT = 65_535;

    /**
     * The origin of an address a person typed; path, query and fragment are dropped.
     *
     * @throws io.beseda.chatconfig.field.InvalidValue naming what is wrong with it
     */
    public static PlacementAddress parse(String typed) {
        String address = typed.strip();
        checkCharacters(address);
        int separator = address.indexOf(SEPARATOR);
        String scheme = scheme(address, separator);
        String authority = AFTER_AUTHORITY
                .matcher(address.substring(separator + SEPARATOR.length()))
                .replaceFirst("");
        if (authority.contains("@")) {
            throw AddressFlaw.USER_INFO.found();
        }
        if (authority.indexOf(':') != authority.lastIndexOf(':') && !authority.startsWith("[")) {
            throw AddressFlaw.IPV6_BRACKETS.found();
        }
        int portColon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        SiteHost host = SiteHost.parse(portColon < 0 ? authority : authority.substring(0, portColon));
        if (scheme.equals("http") && !host.isThisMachine()) {
            throw AddressFlaw.HTTPS_REQUIRED.found();
        }
        String port = portColon < 0 ? "" : port(authority.substring(portColon + 1), scheme);
        return new PlacementAddress(scheme + SEPARATOR + host.ascii() + port);
    }

    /** The same origin with an internationalised host as people read it. */
    public String displayed() {
        var parts = ORIGIN.matcher(origin);
        return parts.matches()
                ? parts.group(1) + SiteHost.toUnicode(parts.group(2)) + Objects.toString(parts.group(3), "")
                : origin;
    }

    private static void checkCharacters(String address) {
        if (address.isEmpty()) {
            throw AddressFlaw.BLANK.found();
        }
        if (address.length() > MAX_LENGTH) {
            throw AddressFlaw.TOO_LONG.found();
        }
        if (address.chars()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c))) {
            throw AddressFlaw.SPACE.found();
        }
        if (address.contains("\\")) {
            throw AddressFlaw.BACKSLASH.found();
        }
    }

    private static String scheme(String address, int separator) {
        String scheme = separator < 0 ? "" : address.substring(0, separator).toLowerCase(Locale.ROOT);
        if (scheme.equals("http") || scheme.equals("https")) {
            return scheme;
        }
        String start = address.toLowerCase(Locale.ROOT);
        if (start.startsWith("http:") || start.startsWith("https:")) {
            throw AddressFlaw.SLASHES_MISSING.found();
        }
        if (OTHER_SCHEME.matcher(address).matches()) {
            throw AddressFlaw.SCHEME_REFUSED.found();
        }
        throw (address.matches("[\\p{L}\\p{N}_-]+") ? AddressFlaw.BARE_WORD : AddressFlaw.SCHEME_MISSING).found();
    }

    private static String port(String digits, String scheme) {
        if (digits.isEmpty()) {
            return "";
        }
        var matcher = PORT.matcher(digits);
        int port = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (port < 1 || port > MAX_PORT) {
            throw AddressFlaw.PORT.found();
        }
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }
}
