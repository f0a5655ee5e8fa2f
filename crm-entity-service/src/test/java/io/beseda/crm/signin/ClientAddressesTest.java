package io.beseda.crm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {

    private final ClientAddresses addresses = trusting("127.0.0.0/8,::1,10.0.0.0/8");

    @Test
    void strangersHeaderIsNotRead() {
        assertThat(addresses.of("203.0.113.7", List.of("192.0.2.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void trustedProxysHeaderIsRead() {
        assertThat(addresses.of("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void onlyWhatTrustedProxiesWroteCounts() {
        assertThat(addresses.of("127.0.0.1", List.of("192.0.2.1, 203.0.113.7, 10.1.2.3")))
                .isEqualTo("203.0.113.7");
        assertThat(addresses.of("127.0.0.1", List.of("192.0.2.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void withoutHeaderOrWithNonsenseTheLastKnownHopCounts() {
        assertThat(addresses.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(addresses.of("127.0.0.1", List.of("203.0.113.7, nonsense, 10.1.2.3")))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void ipv6ClientCountsByItsNetwork() {
        assertThat(addresses.of("2001:db8:1:2:3:4:5:6", List.of()))
                .isEqualTo(addresses.of("::1", List.of("2001:db8:1:2::9")))
                .isNotEqualTo(addresses.of("2001:db8:1:3::9", List.of()));
    }

    @Test
    void unreadableProxyRangeIsRefused() {
        assertThatThrownBy(() -> trusting("proxy.example"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("beseda.sign-in.trusted-proxies: proxy.example");
    }

    private static ClientAddresses trusting(String ranges) {
        SignInSettings settings = new SmallRyeConfigBuilder()
                .withMapping(SignInSettings.class)
                .withDefaultValue("beseda.sign-in.trusted-proxies", ranges)
                .build()
                .getConfigMapping(SignInSettings.class);
        return new ClientAddresses(settings);
    }
}
