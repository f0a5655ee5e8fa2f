package io.beseda.gateway.delivery;

import io.beseda.contracts.Author;

/** The words of frames that come from closed sets. */
final class Words {

    static final String OPEN = "open";
    static final String FINISHED = "finished";

    private Words() {}

    static String of(Author.Type type) {
        return switch (type) {
            case VISITOR -> "visitor";
            case OPERATOR -> "operator";
            case BOT -> "bot";
            case SYSTEM -> "system";
        };
    }
}
