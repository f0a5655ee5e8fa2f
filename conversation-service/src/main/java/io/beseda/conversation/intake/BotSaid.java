package io.beseda.conversation.intake;

import io.beseda.conversation.message.MessageText;
import java.util.List;

/** What the greeting bot said around a visitor's message: stored with it or not at all. */
public record BotSaid(List<MessageText> before, List<MessageText> after) {

    public static final BotSaid NOTHING = new BotSaid(List.of(), List.of());

    public BotSaid {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
