package io.beseda.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.account.BootstrapSettings;
import io.beseda.crm.signin.SignInSettings;
import io.beseda.crm.token.TokenSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void defaultsAreAsDocumented() {
        SmallRyeConfig config = config(Map.of());

        SignInSettings signIn = config.getConfigMapping(SignInSettings.class);
        assertThat(signIn.lifetime()).isEqualTo(Duration.ofDays(30));
        assertThat(signIn.reuseGrace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(signIn.attemptsPerEmail()).isEqualTo(10);
        assertThat(signIn.attemptsPerAddress()).isEqualTo(50);
        assertThat(signIn.attemptsPeriod()).isEqualTo(Duration.ofMinutes(10));
        assertThat(signIn.trustedProxies()).containsExactly("127.0.0.0/8", "::1/128");
        TokenSettings tokens = config.getConfigMapping(TokenSettings.class);
        assertThat(tokens.signingKeyFile()).isEmpty();
        assertThat(tokens.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(10));
        BootstrapSettings bootstrap = config.getConfigMapping(BootstrapSettings.class);
        assertThat(bootstrap.administratorEmail()).isEmpty();
        assertThat(bootstrap.administratorPassword()).isEmpty();
        assertThat(bootstrap.accountName()).isEqualTo("Beseda");
    }

    @Test
    void namesAreAsDocumented() {
        SmallRyeConfig config = config(Map.of(
                "beseda.tokens.signing-key-file", "/run/key.pem",
                "beseda.bootstrap.administrator-email", "admin@example.test",
                "beseda.bootstrap.administrator-password", "long enough",
                "beseda.bootstrap.account-name", "Shop"));

        assertThat(config.getConfigMapping(TokenSettings.class).signingKeyFile())
                .contains(Path.of("/run/key.pem"));
        BootstrapSettings bootstrap = config.getConfigMapping(BootstrapSettings.class);
        assertThat(bootstrap.administratorEmail()).contains("admin@example.test");
        assertThat(bootstrap.administratorPassword()).contains("long enough");
        assertThat(bootstrap.accountName()).isEqualTo("Shop");
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(SignInSettings.class)
                .withMapping(TokenSettings.class)
                .withMapping(BootstrapSettings.class);
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
