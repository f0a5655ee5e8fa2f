package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.picture.PictureId;
import java.util.Optional;

/**
 * How an online chat shows itself to clients, as it is stored and shown by REST.
 *
 * @param title of its window; empty for the chat's name
 * @param avatarId a picture of the account; empty for none
 * @param senderNames whether clients see the names of operators who answer them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Appearance(Optional<String> title, Optional<PictureId> avatarId, boolean senderNames) {

    /** What a new chat begins with. */
    public static final Appearance INITIAL = new Appearance(Optional.empty(), Optional.empty(), true);
}
