package io.beseda.chatconfig.keymaterial;

import static io.beseda.chatconfig.keymaterial.SigningAlgorithm.ES256;
import static io.beseda.chatconfig.keymaterial.SigningAlgorithm.HS256;
import static io.beseda.chatconfig.keymaterial.SigningAlgorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beseda.chatconfig.field.InvalidValue;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedPublicKeyTest {

    private static final KeyPair P_256 = PublicKeys.ellipticCurve("secp256r1");

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096, 8192})
    void rsaKeysOf2048To8192BitsAreTaken(int bits) {
        var key = UploadedPublicKey.parse(RS256, PublicKeys.rsa(bits));

        assertThat(key.algorithm()).isEqualTo(RS256);
        assertThat(PublicKeys.pem("PUBLIC KEY", key.bytes())).isEqualTo(PublicKeys.rsa(bits));
    }

    @ParameterizedTest
    @CsvSource({
        "512, public-key-rsa-too-small",
        "1024, public-key-rsa-too-small",
        "2047, public-key-rsa-too-small",
        "8193, public-key-rsa-too-large",
        "16384, public-key-rsa-too-large",
    })
    void otherRsaKeysAreNamedByTheirSize(int bits, String code) {
        assertThat(refusal(RS256, PublicKeys.rsa(bits))).isEqualTo(code);
    }

    @Test
    void sizesNoProviderReadsAreNamedToo() {
        assertThat(refusal(RS256, rsaDer(256, "010001"))).isEqualTo("public-key-rsa-too-small");
        assertThat(refusal(RS256, rsaDer(50_000, "010001"))).isEqualTo("public-key-rsa-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "010000", "00ffffffffffffffffff"})
    void rsaExponentsThatAreNoneAreNamed(String exponent) {
        assertThat(refusal(RS256, rsaDer(2048, exponent))).isEqualTo("public-key-rsa-exponent");
    }

    @Test
    void rsaExponentThreeIsTaken() {
        assertThat(UploadedPublicKey.parse(RS256, PublicKeys.rsa(2048, BigInteger.valueOf(3)))
                        .algorithm())
                .isEqualTo(RS256);
    }

    @Test
    void keyOnP256IsTakenHoweverItWasPasted() {
        String pem = PublicKeys.pem(P_256);
        var key = UploadedPublicKey.parse(ES256, pem);

        assertThat(key.algorithm()).isEqualTo(ES256);
        assertThat(key.bytes()).isEqualTo(P_256.getPublic().getEncoded());
        assertThat(key.fingerprint().hex()).matches("[0-9a-f]{64}");
        assertThat(UploadedPublicKey.parse(ES256, "\n " + pem.replace("\n", "\r\n  ") + "\t")
                        .fingerprint())
                .isEqualTo(key.fingerprint());
    }

    @Test
    void otherCurvesAreNamed() {
        assertThat(refusal(ES256, PublicKeys.pem(PublicKeys.ellipticCurve("secp384r1"))))
                .isEqualTo("public-key-ec-curve");
        assertThat(refusal(ES256, PublicKeys.pem(PublicKeys.ellipticCurve("secp521r1"))))
                .isEqualTo("public-key-ec-curve");
        // secp256k1, which this Java does not know: 1.3.132.0.10.
        String k1 = "3056301006072a8648ce3d020106052b8104000a034200"
                + HexFormat.of().formatHex(P_256.getPublic().getEncoded()).substring(52);
        assertThat(refusal(ES256, PublicKeys.pem("PUBLIC KEY", HexFormat.of().parseHex(k1))))
                .isEqualTo("public-key-ec-curve");
    }

    @Test
    void pointBesideTheCurveIsRefused() {
        byte[] beside = P_256.getPublic().getEncoded();
        beside[beside.length - 1] ^= 1;

        assertThat(refusal(ES256, PublicKeys.pem("PUBLIC KEY", beside))).isEqualTo("public-key-unreadable");
    }

    @Test
    void keyOfAnotherAlgorithmIsNamed() {
        assertThat(refusal(RS256, PublicKeys.pem(P_256))).isEqualTo("public-key-other-algorithm");
        assertThat(refusal(ES256, PublicKeys.rsa(2048))).isEqualTo("public-key-other-algorithm");
        assertThat(refusal(ES256, PublicKeys.pem(PublicKeys.pair("Ed25519")))).isEqualTo("public-key-other-algorithm");
        assertThat(refusal(HS256, PublicKeys.pem(P_256))).isEqualTo("public-key-unexpected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE KEY",
                "RSA PRIVATE KEY",
                "EC PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "OPENSSH PRIVATE KEY"
            })
    void privateKeysAreNamedInEveryForm(String label) {
        String pem = PublicKeys.pem(label, P_256.getPrivate().getEncoded());

        assertThat(refusal(ES256, pem)).isEqualTo("public-key-private");
        assertThat(refusal(ES256, "Proc-Type: 4\n" + pem)).isEqualTo("public-key-private");
        assertThat(refusal(ES256, PublicKeys.pem(P_256) + pem)).isEqualTo("public-key-private");
    }

    @Test
    void privateKeyUnderAFalseLabelIsNotTaken() {
        assertThat(refusal(
                        ES256, PublicKeys.pem("PUBLIC KEY", P_256.getPrivate().getEncoded())))
                .isEqualTo("public-key-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, public-key-certificate",
        "TRUSTED CERTIFICATE, public-key-certificate",
        "CERTIFICATE REQUEST, public-key-certificate",
        "RSA PUBLIC KEY, public-key-pkcs1",
        "PGP PUBLIC KEY BLOCK, public-key-not-pem",
    })
    void whatPeopleTakeForAPublicKeyIsNamed(String label, String code) {
        assertThat(refusal(RS256, PublicKeys.pem(label, new byte[] {0x30, 0}))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', public-key-missing",
        "' \n\t', public-key-missing",
        "'ssh-rsa AAAAB3NzaC1yc2E= me@shop', public-key-not-pem",
        "'{\"kty\":\"EC\"}', public-key-not-pem",
        "'-----BEGIN PUBLIC KEY-----', public-key-not-pem",
        "'-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', public-key-unreadable",
        "'-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----', public-key-unreadable",
        "'-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----', public-key-unreadable",
    })
    void garbageIsNamed(String pasted, String code) {
        assertThat(refusal(RS256, pasted)).isEqualTo(code);
        assertThat(refusal(ES256, pasted)).isEqualTo(code);
    }

    @Test
    void twoKeysAreNotOne() {
        assertThat(refusal(ES256, PublicKeys.pem(P_256) + PublicKeys.pem(P_256)))
                .isEqualTo("public-key-not-pem");
    }

    @Test
    void tenThousandCharactersAreReadAndNoMore() {
        String pem = PublicKeys.pem(P_256);

        assertThat(refusal(ES256, pem + " ".repeat(10_001 - pem.length()))).isEqualTo("public-key-too-long");
        assertThat(UploadedPublicKey.parse(ES256, pem + " ".repeat(10_000 - pem.length()))
                        .algorithm())
                .isEqualTo(ES256);
    }

    @Test
    void noDamageGetsPastThis() {
        for (byte[] good : new byte[][] {P_256.getPublic().getEncoded(), der(PublicKeys.rsa(2048))}) {
            for (int at = 0; at < good.length; at++) {
                for (int damage : new int[] {0, 1, 0x7f, 0x80, 0x84, 0xff}) {
                    byte[] damaged = good.clone();
                    damaged[at] = (byte) damage;
                    takenOrNamed(PublicKeys.pem("PUBLIC KEY", damaged));
                }
                takenOrNamed(PublicKeys.pem("PUBLIC KEY", Arrays.copyOf(good, at)));
            }
        }
    }

    /** Fails on every exception but the one that becomes a field error. */
    private static void takenOrNamed(String pem) {
        for (SigningAlgorithm algorithm : new SigningAlgorithm[] {RS256, ES256}) {
            try {
                assertThat(UploadedPublicKey.parse(algorithm, pem).bytes()).isNotEmpty();
            } catch (InvalidValue named) {
                assertThat(named.code()).startsWith("public-key-");
            }
        }
    }

    private static String refusal(SigningAlgorithm algorithm, String pem) {
        return catchThrowableOfType(InvalidValue.class, () -> UploadedPublicKey.parse(algorithm, pem))
                .code();
    }

    /** Numbers that {@code java.security} would not make a key of. */
    private static String rsaDer(int bits, String exponent) {
        byte[] modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0).toByteArray();
        byte[] numbers = value(
                0x30, join(value(0x02, modulus), value(0x02, HexFormat.of().parseHex(exponent))));
        byte[] rsa = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
        return PublicKeys.pem("PUBLIC KEY", value(0x30, join(rsa, value(0x03, join(new byte[] {0}, numbers)))));
    }

    private static byte[] value(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> Byte.SIZE), (byte) content.length};
        return join(head, content);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
    }
}
