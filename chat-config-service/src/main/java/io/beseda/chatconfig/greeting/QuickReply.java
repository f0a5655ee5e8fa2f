package io.beseda.chatconfig.greeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/**
 * An answer a client gives by a click.
 *
 * @param captions by language; the chosen one is the client's message
 * @param next name of the branch that answers it; empty where an operator will
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuickReply(Map<Language, String> captions, Optional<String> next) {

    public QuickReply {
        captions = Map.copyOf(captions);
    }
}
