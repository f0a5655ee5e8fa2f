package io.beseda.crm.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.crm.testing.ServiceSecrets;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir
    Path directory;

    @Test
    void publicHalfIsFoundFromThePrivateOne() throws IOException {
        // Enough keys to meet both points that share an x.
        for (int i = 0; i < 20; i++) {
            KeyPair key = ServiceSecrets.newKey("secp256r1");

            SigningKey read = SigningKeyFile.read(file(ServiceSecrets.pem(key)));

            assertThat(read.publicKey()).isEqualTo(key.getPublic());
        }
    }

    @Test
    void sameKeyHasTheSameIdInEveryPod() throws IOException {
        Path file = file(ServiceSecrets.pem(ServiceSecrets.newKey("secp256r1")));

        assertThat(SigningKeyFile.read(file).id())
                .hasSize(43)
                .isEqualTo(SigningKeyFile.read(file).id());
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> SigningKeyFile.read(directory.resolve("missing.pem")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("BESEDA_TOKENS_SIGNING_KEY_FILE: ")
                .hasMessageContaining("missing.pem can't be read. Name a PEM file");
    }

    @Test
    void anythingButAPrivateKeyOnP256IsRefused() throws IOException {
        assertRefused("not a key", "it holds no PEM block");
        assertRefused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "not an EC private key");
        assertRefused(ServiceSecrets.pem(ServiceSecrets.newKey("secp384r1")), "its curve is not P-256");
    }

    private void assertRefused(String content, String why) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> SigningKeyFile.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "key", ".pem"), content);
    }
}
