package io.beseda.gateway.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.Placement;
import io.beseda.gateway.chatconfig.Script;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramePageTest {

    private static final Embed EMBED = new Embed(
            new Script(1, "0".repeat(64), List.of("https://shop.example"), Optional.empty()),
            Placement.WEB,
            Optional.empty(),
            Optional.empty());

    @Test
    void picturesComeFromTheInstallationItself() {
        assertThat(policy(Map.of())).contains("img-src 'self' data: blob:; font-src");
    }

    @Test
    void picturesMayComeFromTheHostOfFiles() {
        assertThat(policy(Map.of("beseda.files.public-origin", "https://files.example")))
                .contains("img-src 'self' data: blob: https://files.example; font-src");
    }

    private static String policy(Map<String, String> further) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withDefaultValue("beseda.public-origin", "https://chat.example")
                .withDefaultValue("beseda.widget.session-secret", "c2VjcmV0")
                .withDefaultValue("beseda.signing-keys.sealing-key", "c2VjcmV0");
        further.forEach(config::withDefaultValue);
        var page = new FramePage(config.build().getConfigMapping(GatewaySettings.class));
        return page.contentSecurityPolicy(EMBED);
    }
}
