package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What the greeting bot of an online chat says to a client who has no open conversation. It is shown from here; what was shown is
 * stored only once the client answers.
 *
 * @param delaySeconds 0 to 60, after the chat was opened
 * @param defaultLanguage in which texts are shown where there is none in the client's; every text exists in it
 * @param conditions on what the page told; all of them hold for clients who are greeted
 * @param branches what the bot can say, 1 to 20; the first is the greeting itself
 */
public record Greeting(int delaySeconds, String defaultLanguage, List<Condition> conditions, List<Branch> branches) {
    public Greeting {
        requireNonNull(defaultLanguage, "defaultLanguage");
        conditions = List.copyOf(conditions);
        branches = List.copyOf(branches);
    }

    /**
     * What one of the page's {@code bot_params} must be.
     *
     * @param value to compare with, ignoring case; {@code null} of {@link Comparison#PRESENT} and {@link Comparison#ABSENT}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(String param, Comparison comparison, String value) {
        public Condition {
            requireNonNull(param, "param");
            requireNonNull(comparison, "comparison");
        }
    }

    /** How a parameter is compared. One that the page did not tell is like an empty one. */
    public enum Comparison {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("not-equal")
        NOT_EQUAL,
        @JsonProperty("contains")
        CONTAINS,
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("absent")
        ABSENT
    }

    /**
     * One thing the bot says, and the answers it offers to it.
     *
     * @param name unique in the greeting; pages start a branch by it
     * @param texts by language; {@code {{bot_params.x}}} stands for what the page told
     * @param quickReplies at most 8, in order
     * @param asks what the client is asked for below the text, in this order
     */
    public record Branch(String name, Map<String, String> texts, List<QuickReply> quickReplies, List<Ask> asks) {
        public Branch {
            requireNonNull(name, "name");
            texts = Map.copyOf(texts);
            quickReplies = List.copyOf(quickReplies);
            asks = List.copyOf(asks);
        }
    }

    /**
     * An answer a client gives by a click.
     *
     * @param captions by language; the chosen one is the client's message
     * @param next the branch that answers it, or {@code null} where an operator will
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuickReply(Map<String, String> captions, String next) {
        public QuickReply {
            captions = Map.copyOf(captions);
        }
    }

    /** What a client may be asked for. */
    public enum Ask {
        @JsonProperty("name")
        NAME,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("email")
        EMAIL
    }
}
