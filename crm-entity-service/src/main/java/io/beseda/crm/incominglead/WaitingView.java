package io.beseda.crm.incominglead;

/**
 * That a lead waits to be accepted, declined or linked.
 *
 * @param uid by which {@code /api/v4/leads/unsorted} knows it
 * @param sourceName where it came from
 * @param lastMessage of a chat, its beginning; absent if there is none
 */
public record WaitingView(String uid, Category category, String sourceName, String lastMessage) {

    static WaitingView of(IncomingLead incoming) {
        String lastMessage = incoming.metadata().path("last_message_text").asText("");
        return new WaitingView(
                incoming.uid(),
                incoming.category(),
                incoming.sourceName().orElse(null),
                lastMessage.isEmpty() ? null : lastMessage);
    }
}
