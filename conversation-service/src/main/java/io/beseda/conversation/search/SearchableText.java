package io.beseda.conversation.search;

/**
 * A text as it is searched: lower case, е for ё, without angle brackets, which PostgreSQL would take for tags, and without the
 * marks of hits. As long as the original, character by character.
 */
record SearchableText(String value) {

    /** Of Unicode's private use: no text that is searched contains them. */
    static final char HIT_START = '\uE000';

    static final char HIT_END = '\uE001';

    static SearchableText of(String original) {
        StringBuilder searchable = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            searchable.append(searchable(original.charAt(i)));
        }
        return new SearchableText(searchable.toString());
    }

    private static char searchable(char original) {
        return switch (original) {
            case 'ё', 'Ё' -> 'е';
            case '<', '>', HIT_START, HIT_END -> ' ';
            default -> Character.toLowerCase(original);
        };
    }
}
