package io.beseda.chatconfig.greeting;

import java.util.List;
import java.util.Map;

/**
 * One thing the bot says, and the answers it offers to it.
 *
 * @param name unique in the greeting; a page starts a branch by it
 * @param texts by language; {@code {{bot_params.x}}} stands for what the page told
 * @param quickReplies in order
 * @param asks what the client is asked for below the text, in this order, each at most once
 */
public record GreetingBranch(String name, Map<Language, String> texts, List<QuickReply> quickReplies, List<Ask> asks) {

    public GreetingBranch {
        texts = Map.copyOf(texts);
        quickReplies = List.copyOf(quickReplies);
        asks = List.copyOf(asks);
    }
}
