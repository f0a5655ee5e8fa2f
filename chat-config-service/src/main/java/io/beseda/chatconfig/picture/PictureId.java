package io.beseda.chatconfig.picture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.digest.Sha256;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a picture by its content: SHA-256 of its bytes in 64 hex digits. Two pictures that are the same have one. */
public record PictureId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws InvalidValue if no picture can have it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PictureId {
        if (!FORM.matcher(value).matches()) {
            throw unknown();
        }
    }

    static PictureId of(byte[] content) {
        return new PictureId(HexFormat.of().formatHex(Sha256.of(content)));
    }

    /** Empty if no picture can have it. */
    public static Optional<PictureId> find(String value) {
        return Optional.of(value).filter(given -> FORM.matcher(given).matches()).map(PictureId::new);
    }

    /** Where everybody finds it, once it is on something public. */
    public String path() {
        return "/s/pictures/" + value;
    }

    static InvalidValue unknown() {
        return new InvalidValue("picture-unknown", "There is no such picture: upload it again.");
    }
}
