package io.beseda.chatconfig.signingkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.beseda.chatconfig.keymaterial.HmacSecret;
import java.util.Optional;

/**
 * The answer to creating a key, and the only place where its secret is ever shown.
 *
 * @param secret of an HS256 key, to be used as text; absent for an uploaded key
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CreatedSigningKeyView(@JsonUnwrapped SigningKeyView key, Optional<HmacSecret> secret) {

    static CreatedSigningKeyView of(SigningKey key) {
        return new CreatedSigningKeyView(SigningKeyView.of(key), key.secret());
    }
}
