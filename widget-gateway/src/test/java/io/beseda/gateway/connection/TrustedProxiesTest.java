package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("127.0.0.0/8", "::1", "10.1.0.0/16"));

    @Test
    void whatAStrangerWritesIsNotBelieved() {
        assertThat(proxies.clientOf("203.0.113.5", List.of("198.51.100.7"))).contains("203.0.113.5");
    }

    @Test
    void theNearestAddressThatIsNoProxyIsTheClient() {
        assertThat(proxies.clientOf("127.0.0.1", List.of("1.2.3.4, 203.0.113.5, 10.1.2.3")))
                .contains("203.0.113.5");
        assertThat(proxies.clientOf("127.0.0.1", List.of("1.2.3.4", "203.0.113.5")))
                .contains("203.0.113.5");
        assertThat(proxies.clientOf("::1", List.of("2001:db8::1"))).contains("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void aProxyThatNamesNobodyOrNonsenseLeavesTheClientUnknown() {
        assertThat(proxies.clientOf("127.0.0.1", List.of())).isEmpty();
        assertThat(proxies.clientOf("127.0.0.1", List.of("127.0.0.1"))).isEmpty();
        assertThat(proxies.clientOf("127.0.0.1", List.of("localhost"))).isEmpty();
        assertThat(proxies.clientOf("127.0.0.1", List.of(",,"))).isEmpty();
    }
}
