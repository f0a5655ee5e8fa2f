package io.beseda.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String P256_PUBLIC_KEY_HEAD = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
    private static final int POINT_BYTES = 65;

    @TempDir
    private Path data;

    @Test
    void theyAreMadeOnceAndReadableByTheOwnerAlone() throws Exception {
        var first = Secrets.in(data.resolve("secrets"));
        var password = first.administratorPassword();
        var databasePassword = first.databasePassword(Service.CRM_ENTITY);
        var again = Secrets.in(data.resolve("secrets"));

        assertThat(again.administratorPassword()).isEqualTo(password).hasSize(32);
        assertThat(again.databasePassword(Service.CRM_ENTITY)).isEqualTo(databasePassword);
        assertThat(Base64.getDecoder().decode(again.widgetSessionSecret())).hasSize(32);
        assertThat(Base64.getDecoder().decode(again.sealingKey())).hasSize(32);
        assertThat(again.fileLinkSecret()).isEqualTo(first.fileLinkSecret());
        assertThat(Base64.getDecoder().decode(again.fileLinkSecret())).hasSize(32);
        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files.toList())
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theSigningKeyCarriesItsPublicKey() throws Exception {
        var pem = Files.readString(Secrets.in(data.resolve("secrets")).signingKeyFile());
        var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var point = Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
        var factory = KeyFactory.getInstance("EC");

        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        signature.update(point);
        var signed = signature.sign();

        signature.initVerify(factory.generatePublic(new X509EncodedKeySpec(
                HexFormat.of().parseHex(P256_PUBLIC_KEY_HEAD + HexFormat.of().formatHex(point)))));
        signature.update(point);
        assertThat(signature.verify(signed)).isTrue();
    }
}
