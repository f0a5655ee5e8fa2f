package io.beseda.conversation.download;

import io.beseda.conversation.filestore.FilePart;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a file a request wants, by its {@code Range} header (RFC 9110, section 14). */
sealed interface RequestedPart {

    /** No part, or one in a form that a server may overlook: several parts, another unit. */
    record Whole() implements RequestedPart {}

    record Part(FilePart bytes) implements RequestedPart {}

    /** It lies behind the end. */
    record Outside() implements RequestedPart {}

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static RequestedPart of(Optional<String> range, long size) {
        Matcher one = ONE.matcher(range.map(String::strip).orElse(""));
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(one.group(2)), size);
            return length == 0 ? new Outside() : new Part(new FilePart(size - length, length));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (first >= size) {
            return new Outside();
        }
        return last < first ? new Whole() : new Part(new FilePart(first, last - first + 1));
    }
}
