package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The settings of an online chat as of a version. A reader keeps the highest version per chat and ignores lower ones.
 *
 * @param version rises by one with every change of this chat
 * @param buttonId the id in the embed script, unique over all accounts
 * @param webPlacement where the chat may run as a site's widget
 * @param appPlacement the key of the app placement, or {@code null} while it is switched off
 * @param externalIdField where the identifiers of clients are kept, or {@code null} while no field is chosen
 * @param finishedConversations what clients may do with them, or {@code null} for reopening always and reading never
 * @param identityMode or {@code null} for {@link IdentityMode#SIGNED}
 * @param signingKeys the live ones, or {@code null} for none
 * @param greeting what its bot says, or {@code null} while it is switched off
 * @param appearance or {@code null} for the chat's name, no avatar, and the names of senders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OnlineChatPublished(
        long accountId,
        UUID onlineChatId,
        long version,
        String name,
        ConversationMode conversationMode,
        long buttonId,
        WebPlacement webPlacement,
        AppPlacement appPlacement,
        ExternalIdField externalIdField,
        Instant updatedAt,
        FinishedConversations finishedConversations,
        IdentityMode identityMode,
        List<SigningKey> signingKeys,
        Greeting greeting,
        ChatAppearance appearance)
        implements OnlineChatEvent {
    public OnlineChatPublished {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(name, "name");
        requireNonNull(conversationMode, "conversationMode");
        requireNonNull(webPlacement, "webPlacement");
        requireNonNull(updatedAt, "updatedAt");
        signingKeys = signingKeys == null ? null : List.copyOf(signingKeys);
    }
}
