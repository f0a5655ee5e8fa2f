package io.beseda.gateway.chatconfig;

import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.SigningKey;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.identity.IdentityRules;
import io.beseda.gateway.identity.VerificationKey;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalIdKind;
import io.beseda.support.identity.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads from a chat's snapshot what it takes for a proof. A key that can't be read proves nothing and takes neither the chat nor its
 * other keys away.
 */
@ApplicationScoped
class IdentityRulesConsumer {

    private static final Logger LOG = Logger.getLogger(IdentityRulesConsumer.class);

    private final SealedSecrets sealing;

    IdentityRulesConsumer(GatewaySettings settings) {
        this.sealing = new SealedSecrets(settings.signingKeys().sealingKey());
    }

    IdentityRules of(OnlineChatPublished chat) {
        Map<String, VerificationKey> keys = new HashMap<>();
        for (SigningKey key : Optional.ofNullable(chat.signingKeys()).orElse(List.of())) {
            read(chat, key)
                    .ifPresentOrElse(
                            readable -> keys.put(key.id(), readable),
                            () -> LOG.warnf(
                                    "online chat %s: signing key %s can't be read", chat.onlineChatId(), key.id()));
        }
        return new IdentityRules(
                Optional.ofNullable(chat.externalIdField())
                        .map(field -> new IdentityRules.Field(field.fieldId(), ExternalIdKind.ofCode(field.type()))),
                chat.identityMode() == IdentityMode.UNGUESSABLE,
                keys);
    }

    private Optional<VerificationKey> read(OnlineChatPublished chat, SigningKey key) {
        try {
            return switch (key.algorithm()) {
                case HS256 ->
                    sealing.open(
                                    key.sealedSecret(),
                                    SealedSecrets.contextOfKey(
                                            new AccountId(chat.accountId()), chat.onlineChatId(), key.id()))
                            .map(VerificationKey::ofSecret);
                case RS256 -> Optional.of(publicKey(VerificationKey.Algorithm.RS256, key));
                case ES256 -> Optional.of(publicKey(VerificationKey.Algorithm.ES256, key));
            };
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static VerificationKey publicKey(VerificationKey.Algorithm algorithm, SigningKey key) {
        return VerificationKey.ofPublicKey(algorithm, Base64.getDecoder().decode(key.publicKey()));
    }
}
