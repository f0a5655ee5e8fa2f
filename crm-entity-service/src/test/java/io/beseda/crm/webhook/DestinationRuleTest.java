package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationRuleTest {

    private final DestinationRule rule = new DestinationRule(new PublicAddresses(false, host -> List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "https://[::1]/", "http://169.254.169.254/latest", "http://10.0.0.1:8080/"})
    void anAddressThatIsNotPublicIsRefusedAtOnce(String destination) {
        assertThat(rule.check(destination)).isEmpty();
    }

    @Test
    void namesAndPublicAddressesAreTaken() {
        assertThat(rule.check(" https://integration.example/hook ").map(Destination::value))
                .contains("https://integration.example/hook");
        assertThat(rule.check("http://[2a00:1450:4010:c05::71]:8080").map(Destination::host))
                .contains("2a00:1450:4010:c05::71");
        Destination destination = rule.check("http://93.184.215.14?a=1").orElseThrow();
        assertThat(destination.port()).isEqualTo(80);
        assertThat(destination.target()).isEqualTo("/?a=1");
    }
}
