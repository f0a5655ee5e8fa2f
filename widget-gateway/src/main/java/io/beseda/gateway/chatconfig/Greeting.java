package io.beseda.gateway.chatconfig;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What the bot of an online chat says, as widgets are told it.
 *
 * @param delaySeconds from the opening of the chat to the greeting
 * @param defaultLanguage in which every text exists
 * @param conditions on what the page told; the widget looks whether they hold
 * @param branches the first is the greeting itself
 */
public record Greeting(int delaySeconds, String defaultLanguage, List<Condition> conditions, List<Branch> branches) {

    public Greeting {
        conditions = List.copyOf(conditions);
        branches = List.copyOf(branches);
    }

    /**
     * What a parameter of the page must be.
     *
     * @param comparison by its wire name
     * @param value {@code null} where nothing is compared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(String param, String comparison, String value) {}

    /**
     * One thing the bot says.
     *
     * @param texts by language
     * @param asks by their wire names
     */
    public record Branch(String name, Map<String, String> texts, List<QuickReply> quickReplies, List<String> asks) {

        public Branch {
            texts = Map.copyOf(texts);
            quickReplies = List.copyOf(quickReplies);
            asks = List.copyOf(asks);
        }
    }

    /** @param next name of the branch that answers it; {@code null} where an operator will */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuickReply(Map<String, String> captions, String next) {}
}
