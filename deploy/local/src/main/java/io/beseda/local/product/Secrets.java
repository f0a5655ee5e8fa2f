package io.beseda.local.product;

import io.beseda.local.Service;
import io.beseda.local.process.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What one installation must keep to itself: made at its first start, kept in files that only the owner may read. */
public final class Secrets {

    private static final int SHARED_SECRET_BYTES = 32;

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    static Secrets in(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var secrets = new Secrets(directory);
        secrets.writeMissing();
        return secrets;
    }

    /** The first administrator's, as long as it was not changed in the product. */
    public String administratorPassword() throws IOException {
        return SecretFile.readOrCreate(directory.resolve("administrator.password"));
    }

    /** Of the role that owns the service's database. */
    public String databasePassword(Service service) throws IOException {
        return SecretFile.readOrCreate(directory.resolve(service.directory() + ".database-password"));
    }

    /** Base64 of 32 random bytes. */
    String widgetSessionSecret() throws IOException {
        return Files.readString(widgetSessionSecretFile()).strip();
    }

    /** Base64 of 32 random bytes. */
    String fileLinkSecret() throws IOException {
        return Files.readString(fileLinkSecretFile()).strip();
    }

    /** Base64 of 32 random bytes. */
    String sealingKey() throws IOException {
        return Files.readString(sealingKeyFile()).strip();
    }

    /** PEM, PKCS#8, EC P-256. */
    public Path signingKeyFile() {
        return directory.resolve("token-signing-key.pem");
    }

    Path directory() {
        return directory;
    }

    private Path widgetSessionSecretFile() {
        return directory.resolve("widget-session.secret");
    }

    private Path fileLinkSecretFile() {
        return directory.resolve("file-link.secret");
    }

    private Path sealingKeyFile() {
        return directory.resolve("sealing.key");
    }

    private void writeMissing() throws IOException {
        administratorPassword();
        writeMissing(widgetSessionSecretFile());
        writeMissing(fileLinkSecretFile());
        writeMissing(sealingKeyFile());
        if (!Files.exists(signingKeyFile())) {
            SecretFile.write(signingKeyFile(), SigningKey.newPem());
        }
    }

    private static void writeMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[SHARED_SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            SecretFile.write(file, Base64.getEncoder().encodeToString(bytes));
        }
    }
}
