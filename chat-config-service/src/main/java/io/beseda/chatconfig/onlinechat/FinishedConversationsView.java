package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What clients may do with finished conversations, in the settings REST and in the audit log.
 *
 * @param reopeningDays absent unless they reopen within days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FinishedConversationsView(Reopening reopening, Integer reopeningDays, boolean readable) {

    static FinishedConversationsView of(FinishedConversations setting) {
        return new FinishedConversationsView(
                setting.reopening(), setting.reopeningDays().orElse(null), setting.isReadable());
    }
}
