package io.beseda.conversation.visitor;

import java.util.Objects;

/**
 * What a page told of its client, for the CRM and the operators. The intake passes it on and does not look into it.
 *
 * @param json in the spelling of the event it came with
 */
public record PageData(String json) {

    public PageData {
        Objects.requireNonNull(json);
    }
}
