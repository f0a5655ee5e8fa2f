package io.beseda.gateway.session;

import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.support.identifier.NamedUuid;

/**
 * What a page's cookie says of who its visitor is. Only a key nobody can guess is proof: at least 120 bits, reckoned as
 * length times the bits of the smallest alphabet it fits, and not made of a handful of repeated characters.
 */
record VisitorKey(String value) {

    static final int MAX_LENGTH = 255;
    private static final int MIN_BITS = 120;
    private static final int MIN_DIFFERENT = 8;

    boolean isProof() {
        if (value.length() > MAX_LENGTH || value.chars().distinct().count() < MIN_DIFFERENT) {
            return false;
        }
        String withoutDashes = value.replace("-", "");
        if (isWithin(withoutDashes, "0123456789abcdef") || isWithin(withoutDashes, "0123456789ABCDEF")) {
            return withoutDashes.length() * bitsPerCharacter(withoutDashes) >= MIN_BITS;
        }
        return value.chars().allMatch(c -> c > ' ' && c < 127) && value.length() * bitsPerCharacter(value) >= MIN_BITS;
    }

    /** The visitor this key always stands for in this chat. */
    VisitorId visitorOf(OnlineChat chat) {
        return new VisitorId(NamedUuid.of(chat.accountId() + ":" + chat.id() + ":" + value));
    }

    private static double bitsPerCharacter(String text) {
        int alphabet = 0;
        if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            alphabet += 10;
        }
        if (text.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
            alphabet += isWithin(text, "0123456789abcdef") ? 6 : 26;
        }
        if (text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
            alphabet += isWithin(text, "0123456789ABCDEF") ? 6 : 26;
        }
        if (text.chars().anyMatch(c -> !Character.isLetterOrDigit(c))) {
            alphabet += 2;
        }
        return Math.log(Math.max(2, alphabet)) / Math.log(2);
    }

    private static boolean isWithin(String text, String alphabet) {
        return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }
}
