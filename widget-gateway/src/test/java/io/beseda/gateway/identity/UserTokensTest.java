package io.beseda.gateway.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Site;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTokensTest {

    private static final UUID CHAT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final KeyPair RSA = pair("RSA");
    private static final KeyPair EC = pair("EC");
    private static final IdentityRules RULES = new IdentityRules(
            Optional.of(new IdentityRules.Field(Site.FIELD, ExternalIdKind.TEXT)),
            false,
            Map.of(
                    Site.KEY,
                    VerificationKey.ofSecret(Site.SECRET.getBytes(UTF_8)),
                    "rsa",
                    VerificationKey.ofPublicKey(
                            VerificationKey.Algorithm.RS256, RSA.getPublic().getEncoded()),
                    "ec",
                    VerificationKey.ofPublicKey(
                            VerificationKey.Algorithm.ES256, EC.getPublic().getEncoded())));
    private static final Map<String, String> HEADER = Map.of("alg", "HS256", "typ", "JWT", "kid", Site.KEY);

    private final UsedTokens used = new UsedTokens();

    @Test
    void aTokenOfALiveKeyProvesWhoTheClientIs() {
        assertThat(judge(Site.sign(HEADER, claims(), Site.SECRET)))
                .isEqualTo(new TokenVerdict.Proven(new ProvenIdentity(
                        new ExternalId("client-7"), Optional.of(Site.FIELD), Optional.of(Site.KEY))));
    }

    @Test
    void everyAlgorithmHasItsKeys() throws GeneralSecurityException {
        assertThat(judge(signed("RS256", "rsa", "SHA256withRSA", RSA.getPrivate())))
                .isInstanceOf(TokenVerdict.Proven.class);
        assertThat(judge(signed("ES256", "ec", "SHA256withECDSAinP1363Format", EC.getPrivate())))
                .isInstanceOf(TokenVerdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS384", "RS256", "ES256", "hs256", ""})
    void s6AnAlgorithmThatIsNotTheKeysIsRefusedEvenWithARightSignature(String algorithm) {
        var header = Map.of("alg", algorithm, "kid", Site.KEY);

        assertThat(flaw(Site.sign(header, claims(), Site.SECRET))).isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
        assertThat(flaw(Site.encode(Site.json(header)) + "." + Site.encode(Site.json(claims())) + "."))
                .isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
    }

    /** The classic: the public key, which anybody has, taken for the secret of an HMAC. */
    @Test
    void s6APublicKeyIsNoSecret() {
        String der = new String(RSA.getPublic().getEncoded(), ISO_8859_1);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(RSA.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";

        for (String secret : new String[] {der, pem, pem.strip()}) {
            assertThat(flaw(Site.sign(Map.of("alg", "HS256", "kid", "rsa"), claims(), secret)))
                    .isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
        }
    }

    @Test
    void s6AnUnknownOrMissingKeyIsRefusedAndNothingItPointsToIsFetched() {
        var elsewhere = new HashMap<>(HEADER);
        elsewhere.put("kid", "another");
        elsewhere.put("jku", "http://127.0.0.1:9/jwks.json");
        elsewhere.put("x5u", "http://127.0.0.1:9/key.pem");

        assertThat(flaw(Site.sign(elsewhere, claims(), Site.SECRET))).isEqualTo(UserTokenFlaw.KEY_UNKNOWN);
        assertThat(flaw(Site.sign(Map.of("alg", "HS256"), claims(), Site.SECRET)))
                .isEqualTo(UserTokenFlaw.MALFORMED);
        assertThat(flaw(Site.sign(Map.of("alg", "HS256", "kid", Site.KEY, "crit", "exp"), claims(), Site.SECRET)))
                .isEqualTo(UserTokenFlaw.MALFORMED);
    }

    /** Two of three ECDSA verifiers once took a signature of zeros for anything's (CVE-2022-21449). */
    @Test
    void s6ASignatureOfZerosIsNone() {
        String text = Site.encode("{\"alg\":\"ES256\",\"kid\":\"ec\"}") + "." + Site.encode(Site.json(claims()));
        String zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

        assertThat(flaw(text + "." + zeros)).isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
        assertThat(flaw(text + ".AAAA")).isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
    }

    @Test
    void s15AnotherSecretOrAChangedSubjectIsRefused() {
        assertThat(flaw(Site.sign(HEADER, claims(), "another secret"))).isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
        String[] mine = Site.sign(HEADER, claims(), Site.SECRET).split("\\.");
        var others = claims();
        others.put("sub", "client-8");
        String taken = mine[0] + "." + Site.encode(Site.json(others)) + "." + mine[2];
        assertThat(flaw(taken)).isEqualTo(UserTokenFlaw.SIGNATURE_WRONG);
    }

    @Test
    void s7ATokenOfAnotherChatIsRefused() {
        var claims = claims();
        claims.put("aud", UUID.randomUUID().toString());
        assertThat(flaw(Site.sign(HEADER, claims, Site.SECRET))).isEqualTo(UserTokenFlaw.AUDIENCE_WRONG);

        claims.put("aud", new String[] {"other", CHAT.toString()});
        assertThat(judge(Site.sign(HEADER, claims, Site.SECRET))).isInstanceOf(TokenVerdict.Proven.class);
    }

    @Test
    void s7ATokenLivesTenMinutesAtMost() {
        var claims = claims();
        claims.put("exp", NOW.getEpochSecond() + 601);

        assertThat(flaw(Site.sign(HEADER, claims, Site.SECRET))).isEqualTo(UserTokenFlaw.LIFETIME_TOO_LONG);
    }

    @Test
    void s7OfTheFutureAndOfThePastIsRefusedWithAMinutesLeeway() {
        assertThat(judge(issuedAt(NOW.plusSeconds(60)))).isInstanceOf(TokenVerdict.Proven.class);
        assertThat(flaw(issuedAt(NOW.plusSeconds(61)))).isEqualTo(UserTokenFlaw.NOT_YET_VALID);
        var later = claims();
        later.put("nbf", NOW.getEpochSecond() + 61);
        assertThat(flaw(Site.sign(HEADER, later, Site.SECRET))).isEqualTo(UserTokenFlaw.NOT_YET_VALID);
        assertThat(judge(issuedAt(NOW.minusSeconds(660)))).isInstanceOf(TokenVerdict.Proven.class);
        assertThat(judge(issuedAt(NOW.minusSeconds(661)))).isInstanceOf(TokenVerdict.Stale.class);
        assertThat(flaw(issuedAt(NOW.minus(Duration.ofHours(25))))).isEqualTo(UserTokenFlaw.EXPIRED);
    }

    @Test
    void s15ATokenIsUsedOnceButForTheMinuteOfRetries() {
        String token = Site.sign(HEADER, claims(), Site.SECRET);

        assertThat(judge(token)).isInstanceOf(TokenVerdict.Proven.class);
        assertThat(judge(token, RULES, NOW.plusSeconds(60))).isInstanceOf(TokenVerdict.Proven.class);
        assertThat(judge(token, RULES, NOW.plusSeconds(61)))
                .isInstanceOfSatisfying(
                        TokenVerdict.Stale.class,
                        stale -> assertThat(stale.flaw()).isEqualTo(UserTokenFlaw.USED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "iat", "exp", "jti"})
    void aTokenWithoutOneOfItsClaimsIsNone(String claim) {
        var claims = claims();
        claims.remove(claim);

        assertThat(flaw(Site.sign(HEADER, claims, Site.SECRET))).isEqualTo(UserTokenFlaw.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "not a token",
                "eyJhbGciOiJIUzI1NiJ9.e30.",
                "W10.e30.AAAA",
                "eyJhIjoxLCJhIjoyfQ.e30.AAAA"
            })
    void whatIsNoTokenIsMalformed(String text) {
        assertThat(flaw(text)).isEqualTo(UserTokenFlaw.MALFORMED);
        assertThat(flaw("x".repeat(5000) + ".e30.AAAA")).isEqualTo(UserTokenFlaw.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"7.0,7", "0042,42", "-1.50,-1.5"})
    void subjectsOfANumericFieldCompareByValue(String subject, String canonical) {
        var claims = claims();
        claims.put("sub", subject);
        var numeric = new IdentityRules(
                Optional.of(new IdentityRules.Field(Site.FIELD, ExternalIdKind.NUMERIC)), false, RULES.keys());

        assertThat(judge(Site.sign(HEADER, claims, Site.SECRET), numeric, NOW))
                .isInstanceOfSatisfying(
                        TokenVerdict.Proven.class,
                        proven -> assertThat(proven.identity().externalId()).isEqualTo(new ExternalId(canonical)));
        assertThat(judge(Site.sign(HEADER, claims(), Site.SECRET), numeric, NOW))
                .isEqualTo(new TokenVerdict.Refused(UserTokenFlaw.SUBJECT_UNUSABLE));
    }

    @Test
    void aSubjectMayBeWrittenAsANumberAndIsNeverEmptyOrTooLong() {
        var claims = claims();
        claims.put("sub", 7);
        assertThat(judge(Site.sign(HEADER, claims, Site.SECRET))).isInstanceOf(TokenVerdict.Proven.class);
        claims.put("sub", "  ");
        assertThat(flaw(Site.sign(HEADER, claims, Site.SECRET))).isEqualTo(UserTokenFlaw.SUBJECT_UNUSABLE);
        claims.put("sub", "x".repeat(256));
        assertThat(flaw(Site.sign(HEADER, claims, Site.SECRET))).isEqualTo(UserTokenFlaw.SUBJECT_UNUSABLE);
    }

    private TokenVerdict judge(String token) {
        return judge(token, RULES, NOW);
    }

    private TokenVerdict judge(String token, IdentityRules rules, Instant now) {
        return new UserTokens(used, Clock.fixed(now, ZoneOffset.UTC)).judge(token, CHAT, rules);
    }

    private UserTokenFlaw flaw(String token) {
        return ((TokenVerdict.Refused) judge(token)).flaw();
    }

    private static Map<String, Object> claims() {
        return Site.claims(CHAT, "client-7", NOW);
    }

    private static String issuedAt(Instant at) {
        return Site.sign(HEADER, Site.claims(CHAT, "client-7", at), Site.SECRET);
    }

    private static String signed(String algorithm, String key, String name, PrivateKey by)
            throws GeneralSecurityException {
        String text =
                Site.encode(Site.json(Map.of("alg", algorithm, "kid", key))) + "." + Site.encode(Site.json(claims()));
        Signature signature = Signature.getInstance(name);
        signature.initSign(by);
        signature.update(text.getBytes(UTF_8));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static KeyPair pair(String family) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
            if (family.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
