package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.NameRules;
import io.beseda.chatconfig.picture.PictureId;
import java.util.Optional;

/**
 * How a chat is to show itself to clients, always told whole.
 *
 * @param title 1 to 60 characters, or null or nothing for the chat's name
 * @param avatarId of an uploaded picture, or null for none
 */
public record AppearanceRequest(String title, String avatarId, Boolean senderNames) {

    static final String AVATAR_POINTER = "/appearance/avatarId";

    private static final int MAX_TITLE_LENGTH = 60;

    /** Empty after noting what is wrong with it. */
    Optional<Appearance> read(FieldErrors errors) {
        Optional<Optional<String>> checkedTitle = errors.read("/appearance/title", this::checkedTitle);
        Optional<Optional<PictureId>> avatar =
                errors.read(AVATAR_POINTER, () -> Optional.ofNullable(avatarId).map(PictureId::new));
        Optional<Boolean> names = errors.read("/appearance/senderNames", this::checkedSenderNames);
        return checkedTitle.flatMap(
                words -> avatar.flatMap(picture -> names.map(shown -> new Appearance(words, picture, shown))));
    }

    private Optional<String> checkedTitle() {
        return Optional.ofNullable(title)
                .filter(given -> !given.isBlank())
                .map(given -> NameRules.checked(given, "title", MAX_TITLE_LENGTH, "Give the window a title."));
    }

    private Boolean checkedSenderNames() {
        if (senderNames == null) {
            throw new InvalidValue("sender-names-missing", "Say whether clients see operators' names: true or false.");
        }
        return senderNames;
    }
}
