package io.beseda.gateway.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What of a greeting a client has shown, in a visitor's message. Members of no use are passed over: the message counts.
 *
 * @param said names of the branches shown since the last message, in order
 * @param next name of the branch that answers this message; {@code null} for none
 * @param language in which they were shown
 * @param params the page's {@code bot_params}; {@code null} for none
 */
public record ShownGreeting(List<String> said, String next, String language, JsonNode params) {

    public ShownGreeting {
        said = said == null
                ? List.of()
                : said.stream().filter(name -> name != null).toList();
    }
}
