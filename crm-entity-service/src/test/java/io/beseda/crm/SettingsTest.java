package io.beseda.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.account.BootstrapSettings;
import io.beseda.crm.oauth.OAuthSettings;
import io.beseda.crm.signin.SignInSettings;
import io.beseda.crm.token.TokenSettings;
import io.beseda.crm.webhook.WebhookSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
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
        OAuthSettings oauth = config.getConfigMapping(OAuthSettings.class);
        assertThat(oauth.codeLifetime()).isEqualTo(Duration.ofMinutes(20));
        assertThat(oauth.accessTokenLifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(oauth.refreshTokenLifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(oauth.previousSecretLifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(oauth.attemptsPerClient()).isEqualTo(20);
        assertThat(oauth.attemptsPerAddress()).isEqualTo(50);
        assertThat(oauth.attemptsPeriod()).isEqualTo(Duration.ofMinutes(10));
        WebhookSettings webhooks = config.getConfigMapping(WebhookSettings.class);
        assertThat(webhooks.publicOrigin()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(webhooks.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(webhooks.retryDelays())
                .containsExactly(
                        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(1));
        assertThat(webhooks.badAnswers()).isEqualTo(100);
        assertThat(webhooks.badPeriod()).isEqualTo(Duration.ofHours(2));
        assertThat(webhooks.concurrency()).isEqualTo(16);
        assertThat(webhooks.concurrencyPerWebhook()).isEqualTo(4);
        assertThat(webhooks.pollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(webhooks.logRetention()).isEqualTo(Duration.ofDays(7));
        assertThat(webhooks.allowPrivateNetworks()).isFalse();
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
                "beseda.bootstrap.account-name", "Shop",
                "beseda.public-origin", "https://crm.shop.example",
                "beseda.webhooks.retry-delays", "PT1M",
                "beseda.webhooks.allow-private-networks", "true",
                "beseda.oauth.code-lifetime", "PT1M"));

        assertThat(config.getConfigMapping(TokenSettings.class).signingKeyFile())
                .contains(Path.of("/run/key.pem"));
        BootstrapSettings bootstrap = config.getConfigMapping(BootstrapSettings.class);
        assertThat(bootstrap.administratorEmail()).contains("admin@example.test");
        assertThat(bootstrap.administratorPassword()).contains("long enough");
        assertThat(bootstrap.accountName()).isEqualTo("Shop");
        WebhookSettings webhooks = config.getConfigMapping(WebhookSettings.class);
        assertThat(webhooks.publicOrigin()).isEqualTo(URI.create("https://crm.shop.example"));
        assertThat(webhooks.retryDelays()).containsExactly(Duration.ofMinutes(1));
        assertThat(webhooks.allowPrivateNetworks()).isTrue();
        assertThat(config.getConfigMapping(OAuthSettings.class).codeLifetime()).isEqualTo(Duration.ofMinutes(1));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(SignInSettings.class)
                .withMapping(TokenSettings.class)
                .withMapping(OAuthSettings.class)
                .withMapping(WebhookSettings.class)
                .addDefaultInterceptors()
                .withMapping(BootstrapSettings.class);
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
