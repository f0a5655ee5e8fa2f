package io.beseda.gateway.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Site;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecognizeTest {

    private static final UUID CHAT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Optional<IdentityRules.Field> FIELD =
            Optional.of(new IdentityRules.Field(Site.FIELD, ExternalIdKind.TEXT));
    private static final Map<String, VerificationKey> KEYS =
            Map.of(Site.KEY, VerificationKey.ofSecret(Site.SECRET.getBytes(UTF_8)));
    private static final IdentityRules SIGNED = new IdentityRules(FIELD, false, KEYS);
    private static final IdentityRules UNGUESSABLE = new IdentityRules(FIELD, true, KEYS);
    private static final String SECRET_ID = "0b1c0f64-31a5-4a0e-9d1f-0a4fb0b3a001";

    private final Recognize recognize =
            new Recognize(new UserTokens(new UsedTokens(), Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void aPlainUserIdIsAClaimUnlessTheChatTakesUnguessableOnesForProof() {
        assertThat(plain(SIGNED, SECRET_ID))
                .isEqualTo(new Recognition.Claimed(new ExternalId(SECRET_ID), Optional.empty()));
        assertThat(plain(UNGUESSABLE, SECRET_ID))
                .isEqualTo(new Recognition.Verified(
                        new ProvenIdentity(new ExternalId(SECRET_ID), Optional.of(Site.FIELD), Optional.empty())));
        assertThat(plain(UNGUESSABLE, "client-7")).isInstanceOf(Recognition.Claimed.class);
    }

    @Test
    void whoSaysNothingIsAnonymous() {
        assertThat(recognize.recognize(CHAT, UNGUESSABLE, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(new Recognition.Anonymous(Optional.empty()));
    }

    @Test
    void s15ARefusedTokenIsWorthNoMoreThanTheClaimBesideIt() {
        Optional<String> forged = Optional.of(Site.sign(
                Map.of("alg", "HS256", "kid", Site.KEY), Site.claims(CHAT, "client-7", NOW), "another secret"));

        assertThat(recognize.recognize(CHAT, SIGNED, forged, Optional.empty(), Optional.empty()))
                .isEqualTo(new Recognition.Anonymous(Optional.of(UserTokenFlaw.SIGNATURE_WRONG)));
        assertThat(recognize.recognize(CHAT, SIGNED, forged, Optional.of("client-7"), Optional.empty()))
                .isEqualTo(new Recognition.Claimed(
                        new ExternalId("client-7"), Optional.of(UserTokenFlaw.SIGNATURE_WRONG)));
    }

    @Test
    void anOldTokenKeepsARunningSessionOfTheSamePersonGoingAndOpensNone() {
        Optional<ProvenIdentity> running = Optional.of(identity("client-7", Site.KEY));

        assertThat(old("client-7", SIGNED, running)).isEqualTo(new Recognition.Verified(running.get()));
        assertThat(old("client-7", SIGNED, Optional.empty()))
                .isEqualTo(new Recognition.Anonymous(Optional.of(UserTokenFlaw.EXPIRED)));
        assertThat(old("client-8", SIGNED, running)).isInstanceOf(Recognition.Anonymous.class);
    }

    @Test
    void s42AnOldTokenKeepsNothingGoingOnceTheKeyOfTheSessionIsRevoked() {
        assertThat(old("client-7", SIGNED, Optional.of(identity("client-7", "revoked"))))
                .isInstanceOf(Recognition.Anonymous.class);
        assertThat(old(
                        "client-7",
                        new IdentityRules(FIELD, false, Map.of()),
                        Optional.of(identity("client-7", Site.KEY))))
                .isEqualTo(new Recognition.Anonymous(Optional.of(UserTokenFlaw.KEY_UNKNOWN)));
    }

    @Test
    void whatWasProvenHoldsWhileKeyModeAndFieldAreTheSame() {
        var bySecret = identity("client-7", Site.KEY);
        var byId = new ProvenIdentity(new ExternalId(SECRET_ID), Optional.of(Site.FIELD), Optional.empty());

        assertThat(SIGNED.stillProve(bySecret)).isTrue();
        assertThat(SIGNED.stillProve(identity("client-7", "revoked"))).isFalse();
        assertThat(SIGNED.stillProve(byId)).isFalse();
        assertThat(UNGUESSABLE.stillProve(byId)).isTrue();
        assertThat(new IdentityRules(Optional.empty(), true, KEYS).stillProve(byId))
                .isFalse();
        assertThat(new IdentityRules(Optional.empty(), true, KEYS).stillProve(bySecret))
                .isFalse();
    }

    private Recognition plain(IdentityRules rules, String userId) {
        return recognize.recognize(CHAT, rules, Optional.empty(), Optional.of(userId), Optional.empty());
    }

    private Recognition old(String subject, IdentityRules rules, Optional<ProvenIdentity> running) {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        String token =
                Site.sign(Map.of("alg", "HS256", "kid", Site.KEY), Site.claims(CHAT, subject, hourAgo), Site.SECRET);
        return recognize.recognize(CHAT, rules, Optional.of(token), Optional.empty(), running);
    }

    private static ProvenIdentity identity(String externalId, String key) {
        return new ProvenIdentity(new ExternalId(externalId), Optional.of(Site.FIELD), Optional.of(key));
    }
}
