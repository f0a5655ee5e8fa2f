package io.beseda.chatconfig.businesscardsite;

import com.ibm.icu.text.Transliterator;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.setting.PublicOrigin;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a business-card site's address ends with: 3 to 40 of a–z, 0–9 and single hyphens between them. */
public record Slug(String value) {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 40;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What people would take for a page of the product. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "beseda",
            "billing",
            "blog",
            "chat",
            "console",
            "docs",
            "health",
            "help",
            "index",
            "inbox",
            "leads",
            "legal",
            "login",
            "logout",
            "metrics",
            "new",
            "official",
            "oauth",
            "privacy",
            "robots",
            "root",
            "security",
            "settings",
            "sign-in",
            "signin",
            "signup",
            "slugs",
            "static",
            "status",
            "support",
            "system",
            "terms",
            "widget",
            "www");

    /** Russian as it is usually spelt in Latin letters, other scripts as Unicode has it. */
    private static final Transliterator TO_LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

    /** As they stand for signs that Latin letters have none for. */
    private static final Pattern APOSTROPHES = Pattern.compile("['\"`]");

    private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    /** @throws InvalidValue naming what is wrong with it */
    public Slug {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw new InvalidValue("slug-length", "Write 3 to 40 characters.");
        }
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "slug-characters", "Write Latin letters and digits, with single hyphens between them.");
        }
        if (RESERVED.contains(value)) {
            throw new InvalidValue("slug-reserved", "This address is reserved: choose another one.");
        }
    }

    /** One that resembles a name. @param suffix makes it differ from others */
    static Slug resembling(SiteName name, String suffix) {
        String latin = APOSTROPHES.matcher(TO_LATIN.transliterate(name.value())).replaceAll("");
        String spelt = OTHER_CHARACTERS.matcher(latin).replaceAll("-");
        String shortened = spelt.substring(0, Math.min(spelt.length(), MAX_LENGTH - suffix.length() - 1));
        String words = OUTER_HYPHENS.matcher(shortened).replaceAll("");
        return new Slug((words.isEmpty() ? "site" : words) + "-" + suffix);
    }

    /** Of the page. */
    public String address(PublicOrigin origin) {
        return origin + "/s/" + value;
    }

    static InvalidValue taken() {
        return new InvalidValue("slug-taken", "Another site has this address: choose another one.");
    }
}
