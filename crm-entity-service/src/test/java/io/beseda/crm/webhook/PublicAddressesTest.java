package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) throws UnknownHostException {
        assertThat(resolving(address).of("hook.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2a00:1450:4010:c05::71"})
    void whatIsIsTaken(String address) throws UnknownHostException {
        assertThat(resolving(address).of("hook.example")).contains(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.1", "2130706433", "0x7f.1", "0x7f000001", "017700000001", "localhost"})
    void otherSpellingsOfThisHostAreRefusedOrUnknown(String host) {
        var addresses = new PublicAddresses(false, name -> List.of(InetAddress.getAllByName(name)));

        boolean taken;
        try {
            taken = addresses.of(host).isPresent();
        } catch (UnknownHostException e) {
            taken = false;
        }

        assertThat(taken).isFalse();
    }

    @Test
    void aNameWithOnePrivateAddressIsRefusedAltogether() throws UnknownHostException {
        assertThat(resolving("93.184.215.14", "10.0.0.1").of("hook.example")).isEmpty();
    }

    @Test
    void anInstallationMayTrustItsOwnNetwork() throws UnknownHostException {
        var addresses = new PublicAddresses(true, name -> List.of(InetAddress.getByName("10.0.0.1")));

        assertThat(addresses.of("hook.internal")).contains(InetAddress.getByName("10.0.0.1"));
    }

    private static PublicAddresses resolving(String... addresses) {
        return new PublicAddresses(
                false,
                host -> Arrays.stream(addresses)
                        .map(PublicAddressesTest::address)
                        .toList());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
