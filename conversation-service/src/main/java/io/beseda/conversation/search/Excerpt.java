package io.beseda.conversation.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The part of a message around its first hit, in pieces; joined they are the text, cut where an ellipsis stands. */
record Excerpt(List<Piece> pieces) {

    private static final int BEFORE_FIRST_HIT = 60;
    private static final int MAX_LENGTH = 240;
    private static final int CUT_AT_A_SPACE_WITHIN = 20;
    private static final String ELLIPSIS = "…";

    Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** A part of the text. */
    public record Piece(String text, boolean hit) {}

    /**
     * Cuts the excerpt.
     *
     * @param marked the searchable text of the original with its hits marked
     */
    static Excerpt of(String original, String marked) {
        BitSet hits = hits(marked);
        int firstHit = Math.max(hits.nextSetBit(0), 0);
        int start = startOf(original, firstHit);
        int end = endOf(original, start);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        for (int from = start; from < end; ) {
            boolean hit = hits.get(from);
            int change = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            int to = change < 0 ? end : Math.min(change, end);
            pieces.add(new Piece(original.substring(from, to), hit));
            from = to;
        }
        if (end < original.length()) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        return new Excerpt(pieces);
    }

    private static BitSet hits(String marked) {
        BitSet hits = new BitSet();
        boolean hit = false;
        int place = 0;
        for (int i = 0; i < marked.length(); i++) {
            char next = marked.charAt(i);
            if (next == SearchableText.HIT_START || next == SearchableText.HIT_END) {
                hit = next == SearchableText.HIT_START;
            } else {
                hits.set(place++, hit);
            }
        }
        return hits;
    }

    private static int startOf(String text, int firstHit) {
        int start = firstHit - BEFORE_FIRST_HIT;
        if (start <= 0) {
            return 0;
        }
        for (int i = start; i < start + CUT_AT_A_SPACE_WITHIN; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int endOf(String text, int start) {
        int end = start + MAX_LENGTH;
        if (end >= text.length()) {
            return text.length();
        }
        for (int i = end; i > end - CUT_AT_A_SPACE_WITHIN; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
