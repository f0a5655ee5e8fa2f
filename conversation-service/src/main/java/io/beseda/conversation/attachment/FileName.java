package io.beseda.conversation.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file is called: one segment of a path at most, and what people see is what it is, so without control characters and
 * without those that turn the direction of writing ("exe.txt" written backwards is "txt.exe"). 1 to 255 characters.
 */
public record FileName(String value) {

    private static final int MAX_LENGTH = 255;
    private static final int MAX_EXTENSION = 16;

    public FileName {
        Objects.requireNonNull(value);
        if (!value.equals(cleaned(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("no clean name of a file");
        }
    }

    /** The name that remains of what a client said; empty if nothing does. */
    public static Optional<FileName> of(String given) {
        return Optional.of(cleaned(given)).filter(name -> !name.isEmpty()).map(FileName::new);
    }

    /** What follows the last dot, in lower case; empty without one. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot <= 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String given) {
        String segment = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        segment.codePoints().filter(FileName::isShown).forEach(shown::appendCodePoint);
        String name = Normalizer.normalize(shown, Normalizer.Form.NFC).strip();
        while (name.startsWith(".")) {
            name = name.substring(1).strip();
        }
        return shortened(name).strip();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The extension stays: by it a receiver's machine decides what to do with the file. */
    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        int cut = MAX_LENGTH - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
