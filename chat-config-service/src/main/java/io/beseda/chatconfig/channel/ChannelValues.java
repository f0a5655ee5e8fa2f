package io.beseda.chatconfig.channel;

import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.placement.PlacementAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type for a channel, and what they paste from a messenger, into its one spelling. */
final class ChannelValues {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\u2010-\\u2015-]");
    /** E.164: country code and number, 15 digits at most. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern WHATSAPP_LINK =
            Pattern.compile("(?:https?://)?(?:wa\\.me/|api\\.whatsapp\\.com/send/?\\?phone=)\\+?([0-9]+).*");

    /** Without what would have to be escaped in a {@code mailto:} link. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._+'-]{1,64}@(?=.{1,253}$)(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    /** A public name of 4 to 32 characters, or a link of invitation. */
    private static final Pattern TELEGRAM = Pattern.compile(
            "(?:(?:https?://)?(?:t\\.me|telegram\\.me)/|@)?([A-Za-z][A-Za-z0-9_]{3,31}|\\+[A-Za-z0-9_-]{8,64})/?");

    private static final Pattern VK =
            Pattern.compile("(?:(?:https?://)?(?:(?:www\\.|m\\.)?vk\\.(?:com|ru)|vk\\.me)/|@)?([A-Za-z0-9_.]{2,64})/?");

    private ChannelValues() {}

    static String phone(String typed) {
        return phoneOr("phone-invalid", typed);
    }

    static String whatsapp(String typed) {
        Matcher link = WHATSAPP_LINK.matcher(typed);
        return phoneOr("whatsapp-invalid", link.matches() ? "+" + link.group(1) : typed);
    }

    static String email(String typed) {
        if (!EMAIL.matcher(typed).matches()) {
            throw new InvalidValue("email-invalid", "Write an e-mail address, such as sales@shop.example.");
        }
        return typed;
    }

    static String telegram(String typed) {
        return name(TELEGRAM, typed, "telegram-invalid", "Write the name in Telegram, such as @shop, or a t.me link.");
    }

    static String vk(String typed) {
        return name(VK, typed, "vk-invalid", "Write the name in VK, such as shop, or a vk.com link.");
    }

    /** An address of a page; its host by the rules of {@link PlacementAddress}. */
    static String link(String typed) {
        PlacementAddress.parse(typed);
        try {
            return new URI(typed).toASCIIString();
        } catch (URISyntaxException e) {
            throw new InvalidValue(
                    "link-invalid", "The link contains a character that can't be in one: copy it from the browser.");
        }
    }

    private static String phoneOr(String code, String typed) {
        String phone = SEPARATORS.matcher(typed).replaceAll("");
        if (!PHONE.matcher(phone).matches()) {
            throw new InvalidValue(code, "Write the number with + and its country code, such as +7 495 123-45-67.");
        }
        return phone;
    }

    private static String name(Pattern pattern, String typed, String code, String sentence) {
        Matcher matcher = pattern.matcher(typed);
        if (!matcher.matches()) {
            throw new InvalidValue(code, sentence);
        }
        return matcher.group(1);
    }
}
