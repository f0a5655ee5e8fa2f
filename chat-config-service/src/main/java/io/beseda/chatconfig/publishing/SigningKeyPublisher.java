package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.signingkey.SigningKeyRepository;
import io.beseda.contracts.SigningKey;
import io.beseda.support.identity.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;

/** The live signing keys of a chat as its snapshot carries them: secrets never in the clear. */
@ApplicationScoped
class SigningKeyPublisher {

    private final SigningKeyRepository keys;
    private final SealedSecrets sealing;

    @Inject
    SigningKeyPublisher(SigningKeyRepository keys, SealingSettings settings) {
        this.keys = keys;
        this.sealing = new SealedSecrets(settings.sealingKey());
    }

    /** {@code null} for none, as the events say it. */
    List<SigningKey> of(OnlineChat chat) {
        List<SigningKey> live =
                keys.live(chat.id()).stream().map(key -> published(chat, key)).toList();
        return live.isEmpty() ? null : live;
    }

    private SigningKey published(OnlineChat chat, io.beseda.chatconfig.signingkey.SigningKey key) {
        byte[] material = key.material().orElseThrow();
        String id = key.id().value();
        return switch (key.algorithm()) {
            case HS256 ->
                new SigningKey(
                        id,
                        SigningKey.Algorithm.HS256,
                        null,
                        sealing.seal(material, SealedSecrets.contextOfKey(chat.accountId(), chat.uuid(), id)));
            case RS256 -> new SigningKey(id, SigningKey.Algorithm.RS256, encoded(material), null);
            case ES256 -> new SigningKey(id, SigningKey.Algorithm.ES256, encoded(material), null);
        };
    }

    private static String encoded(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
