package io.beseda.crm.token;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the signing key when the service starts; without a fit one it does not start, and says in a sentence why. */
@Singleton
public class SigningKeyFile {

    private static final String SETTING = "BESEDA_TOKENS_SIGNING_KEY_FILE";
    private static final String WANTED = " Name a PEM file with a PKCS#8 private key on curve P-256, as made by:"
            + " openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256";

    private final TokenSettings settings;

    @Inject
    public SigningKeyFile(TokenSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    @Startup
    SigningKey signingKey() {
        return read(settings.signingKeyFile()
                .orElseThrow(() -> new ConfigurationException(SETTING + " is not set." + WANTED)));
    }

    static SigningKey read(Path file) {
        try {
            return SigningKey.fromPem(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigurationException("%s: %s can't be read.%s".formatted(SETTING, file, WANTED));
        } catch (SigningKey.UnfitKey e) {
            throw new ConfigurationException("%s: %s is unfit, %s.%s".formatted(SETTING, file, e.getMessage(), WANTED));
        }
    }
}
