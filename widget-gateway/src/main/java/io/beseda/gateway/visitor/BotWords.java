package io.beseda.gateway.visitor;

import java.util.List;

/** What the bot said before a client's message, and its answer to it. */
record BotWords(List<String> before, List<String> after) {

    BotWords {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
