package io.beseda.chatconfig.sitepage;

import java.util.List;
import java.util.Locale;

/** What a page says that does not exist, in the language people read. @param style CSS, not escaped */
record MissingPage(String language, String title, String text, String style) {

    private static final String RUSSIAN = "ru";

    /** @param preferred best first */
    static MissingPage in(List<Locale> preferred) {
        boolean russian = preferred.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(RUSSIAN) || language.equals("en"))
                .findFirst()
                .filter(RUSSIAN::equals)
                .isPresent();
        return russian
                ? new MissingPage(
                        RUSSIAN,
                        "Такой страницы нет",
                        "Проверьте адрес: возможно, страницу убрали или в ссылке опечатка.",
                        SiteStyle.ofMissingPage())
                : new MissingPage(
                        "en",
                        "There is no such page",
                        "Check the address: the page may have been removed, or the link has a typo.",
                        SiteStyle.ofMissingPage());
    }
}
