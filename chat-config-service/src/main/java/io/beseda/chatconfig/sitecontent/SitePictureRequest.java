package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.NameRules;
import io.beseda.chatconfig.picture.PictureId;
import java.util.Optional;

/** Reads which picture a site is to have. */
final class SitePictureRequest {

    private SitePictureRequest() {}

    /** Empty inside of what is present for none; empty after noting what is wrong under {@code pointer/…}. */
    static Optional<Optional<SitePicture.Choice>> read(String pointer, JsonNode given, FieldErrors errors) {
        if (given.isNull()) {
            return Optional.of(Optional.empty());
        }
        var id = errors.read(
                pointer + "/id", () -> new PictureId(given.path("id").asText()));
        var alt = errors.read(
                pointer + "/alt",
                () -> NameRules.checked(
                        given.path("alt").asText(),
                        "alt",
                        SitePicture.MAX_ALT_LENGTH,
                        "Say what the picture shows, for people who can't see it."));
        return id.flatMap(known -> alt.map(words -> Optional.of(new SitePicture.Choice(known, words))));
    }
}
