package io.beseda.chatconfig.placement;

import io.beseda.chatconfig.field.InvalidValue;

/** Everything that can be wrong with a placement address: one code and one sentence each. */
enum AddressFlaw {
    BLANK("address-blank", "The address is empty: write the address of the site, such as https://shop.example."),
    TOO_LONG(
            "address-too-long",
            "The address is longer than 2048 characters: the start up to the first page is enough."),
    SPACE("address-space", "There is a space or an invisible character inside the address: write it without."),
    BACKSLASH(
            "address-backslash",
            "The address contains a backslash: write it with slashes, such as https://shop.example."),
    SCHEME_MISSING(
            "address-scheme-missing", "The address does not say how to reach the site: put https:// in front of it."),
    SLASHES_MISSING(
            "address-slashes-missing", "Two slashes belong after the colon: write https://, then the site's name."),
    SCHEME_REFUSED("address-scheme-refused", "A chat runs on web pages only: the address must start with https://."),
    HTTPS_REQUIRED(
            "address-https-required",
            "Plain http is possible for localhost only, because anybody on the way could change the page: write https://."),
    USER_INFO("address-user-info", "The address contains a user name or password (the part before @): remove it."),
    HOST_MISSING(
            "address-host-missing",
            "The site's name is missing after the slashes: write it, as in https://shop.example."),
    BARE_WORD(
            "address-bare-word",
            "A single word is no site on the internet: write its whole name with the domain, such as https://shop.example."),
    HOST_MALFORMED(
            "address-host-malformed",
            "The site's name is not written correctly: letters, digits, hyphens and dots are possible, as in https://my-shop.example."),
    PORT(
            "address-port",
            "The port after the colon must be a number from 1 to 65535; leave it out when the site has none."),
    IP_MALFORMED("address-ip-malformed", "This looks like an IP address and is none: write the site's name instead."),
    IPV6_BRACKETS("address-ipv6-brackets", "An IPv6 address belongs in square brackets, as in https://[2606:2800::1]."),
    IP_SPELLING(
            "address-ip-spelling",
            "The IP address is written in an unusual form: write it as four numbers from 0 to 255, or use the site's name."),
    IP_NOT_PUBLIC(
            "address-ip-not-public",
            "The IP address belongs to a private or reserved network that visitors can't reach: write the site's public name, or localhost for your own machine.");

    private final String code;
    private final String sentence;

    AddressFlaw(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    InvalidValue found() {
        return new InvalidValue(code, sentence);
    }
}
