package io.beseda.contracts;

import java.util.List;

/**
 * What the greeting bot said around a client's message: stored with it, in this order, or not at all.
 *
 * @param before shown before the client answered; at most 20
 * @param after the bot's answer; at most 1
 */
public record BotMessages(List<String> before, List<String> after) {
    public BotMessages {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
