package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.keymaterial.HmacSecret;
import io.beseda.chatconfig.keymaterial.KeyFingerprint;
import io.beseda.chatconfig.keymaterial.KeyMaterial;
import io.beseda.chatconfig.keymaterial.SigningAlgorithm;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.support.account.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A key of an online chat. It is live until it is revoked, which is for good: its material is erased then, and what is left
 * tells who had which key when.
 */
@Entity
public class SigningKey {

    @Id
    private String id;

    @TenantId
    private String accountId;

    @Column(updatable = false)
    private UUID onlineChatId;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SigningAlgorithm algorithm;

    /** None in a revoked key. */
    private byte[] material;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private long createdById;

    @Column(updatable = false)
    private String createdByName;

    private Instant revokedAt;

    /** For Hibernate. */
    protected SigningKey() {}

    SigningKey(
            SigningKeyId id,
            OnlineChatId onlineChatId,
            KeyName name,
            KeyMaterial material,
            KeyAuthor createdBy,
            Instant createdAt) {
        this.id = id.value();
        this.onlineChatId = onlineChatId.value();
        this.name = name.value();
        this.algorithm = material.algorithm();
        this.material = material.bytes();
        this.fingerprint = material.fingerprint().hex();
        this.createdById = createdBy.id().value();
        this.createdByName = createdBy.name();
        this.createdAt = createdAt;
    }

    /** Does nothing to a key that is revoked already. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            material = null;
        }
    }

    public SigningKeyId id() {
        return new SigningKeyId(id);
    }

    public KeyName name() {
        return new KeyName(name);
    }

    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** The secret of a live HS256 key. */
    Optional<HmacSecret> secret() {
        return Optional.ofNullable(material)
                .filter(live -> algorithm == SigningAlgorithm.HS256)
                .map(HmacSecret::ofStored);
    }

    /** Of a live key, as it is stored: a secret's ASCII text, or a SubjectPublicKeyInfo in DER. */
    public Optional<byte[]> material() {
        return Optional.ofNullable(material).map(byte[]::clone);
    }

    public KeyFingerprint fingerprint() {
        return new KeyFingerprint(fingerprint);
    }

    public KeyAuthor createdBy() {
        return new KeyAuthor(new UserId(createdById), createdByName);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
