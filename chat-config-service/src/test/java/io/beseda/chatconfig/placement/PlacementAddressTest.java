package io.beseda.chatconfig.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beseda.chatconfig.field.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example",
        "HTTPS://Shop.Example, https://shop.example",
        "https://shop.example/, https://shop.example",
        "https://shop.example/catalog/1?utm=x#top, https://shop.example",
        "https://shop.example?utm=x, https://shop.example",
        "https://shop.example#top, https://shop.example",
        "https://shop.example?back=https://other.example/@x, https://shop.example",
        "https://shop.example:443/x, https://shop.example",
        "https://shop.example:0443, https://shop.example",
        "https://shop.example:, https://shop.example",
        "https://shop.example:8443, https://shop.example:8443",
        "https://shop.example:80, https://shop.example:80",
        "https://shop.example., https://shop.example",
        "'  https://shop.example  ', https://shop.example",
        "https://my_shop.example, https://my_shop.example",
        "https://r3---shop.example, https://r3---shop.example",
        "https://8.8.8.8, https://8.8.8.8",
        "https://8.8.8.8:8443/x, https://8.8.8.8:8443",
        "https://[2606:2800:0220::0001]/x, https://[2606:2800:220::1]",
        "https://[2606:4700:0:0:1:0:0:1]:443, https://[2606:4700::1:0:0:1]",
        "https://[2606:4700:0:1:1:1:1:1]:8443, https://[2606:4700:0:1:1:1:1:1]:8443",
    })
    void onlyTheOriginOfAnAddressIsKept(String typed, String origin) {
        assertThat(PlacementAddress.parse(typed).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, http://localhost",
        "http://localhost:3000/page, http://localhost:3000",
        "http://localhost:80, http://localhost",
        "https://localhost, https://localhost",
        "http://shop.localhost:8080, http://shop.localhost:8080",
    })
    void plainHttpIsForTheDevelopersOwnMachine(String typed, String origin) {
        assertThat(PlacementAddress.parse(typed).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "https://магазин.рф, https://xn--80aairftm.xn--p1ai, https://магазин.рф",
        "https://МАГАЗИН.РФ:8443, https://xn--80aairftm.xn--p1ai:8443, https://магазин.рф:8443",
        "https://straße.example, https://xn--strae-oqa.example, https://straße.example",
        "https://shop。example, https://shop.example, https://shop.example",
        "https://ｓｈｏｐ.example, https://shop.example, https://shop.example",
        "https://xn--80aairftm.xn--p1ai, https://xn--80aairftm.xn--p1ai, https://магазин.рф",
        "https://shop.example:8443, https://shop.example:8443, https://shop.example:8443",
    })
    void namesInAnyScriptAreReadAsBrowsersReadThem(String typed, String origin, String displayed) {
        var address = PlacementAddress.parse(typed);

        assertThat(address.origin()).isEqualTo(origin);
        assertThat(address.displayed()).isEqualTo(displayed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', address-blank",
        "'   ', address-blank",
        "https://shop .example, address-space",
        "'https://shop.example\t/x', address-space",
        "'https://shop\n.example', address-space",
        "https:\\\\shop.example, address-backslash",
        "https://evil.example\\@shop.example, address-backslash",
        "shop.example, address-scheme-missing",
        "shop.example/page, address-scheme-missing",
        "//shop.example, address-scheme-missing",
        "shop.example:8443, address-scheme-missing",
        "localhost:3000, address-scheme-missing",
        "://shop.example, address-scheme-missing",
        "https:shop.example, address-slashes-missing",
        "https:/shop.example, address-slashes-missing",
        "ftp://shop.example, address-scheme-refused",
        "file:///etc/passwd, address-scheme-refused",
        "gopher://127.0.0.1:70/x, address-scheme-refused",
        "javascript:alert(1), address-scheme-refused",
        "javascript://shop.example/%0aalert(1), address-scheme-refused",
        "'data:text/html,x', address-scheme-refused",
        "mailto:sales@shop.example, address-scheme-refused",
        "wss://shop.example, address-scheme-refused",
        "chrome-extension://abcdef, address-scheme-refused",
        "http://shop.example, address-https-required",
        "http://8.8.8.8, address-https-required",
        "http://localhost.shop.example, address-https-required",
        "https://user@shop.example, address-user-info",
        "https://user:secret@shop.example, address-user-info",
        "https://shop.example@evil.example, address-user-info",
        "https://@shop.example, address-user-info",
        "https://, address-host-missing",
        "https:///page, address-host-missing",
        "https://:8443, address-host-missing",
        "https://?x, address-host-missing",
        "shop, address-bare-word",
        "магазин, address-bare-word",
        "null, address-bare-word",
        "https://shop, address-bare-word",
        "https://shop., address-bare-word",
        "https://intranet:8443, address-bare-word",
        "https://shop..example, address-host-malformed",
        "https://.example, address-host-malformed",
        "https://., address-host-malformed",
        "https://-shop.example, address-host-malformed",
        "https://shop-.example, address-host-malformed",
        "https://*.shop.example, address-host-malformed",
        "https://sh%6fp.example, address-host-malformed",
        "https://shop.example<script>, address-host-malformed",
        "'https://shop.example\"', address-host-malformed",
        "'https://shop.example,https://b.example', address-host-malformed",
        "https://xn--a.example, address-host-malformed",
        "https://shop.example:0, address-port",
        "https://shop.example:65536, address-port",
        "https://shop.example:99999999999, address-port",
        "https://shop.example:https, address-port",
        "https://shop.example:-1, address-port",
        "https://shop.example:80:80, address-ipv6-brackets",
    })
    void whatIsNoSiteIsRefusedWithItsReason(String typed, String code) {
        assertThat(refusal(typed).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0",
                "https://10.0.0.7",
                "https://100.64.0.1",
                "https://100.127.255.255",
                "https://127.0.0.1",
                "https://１２７.０.０.１",
                "https://127.0.0.2",
                "https://169.254.169.254",
                "https://172.16.0.1",
                "https://172.31.255.255",
                "https://192.0.0.1",
                "https://192.0.2.1",
                "https://192.88.99.1",
                "https://192.168.1.1:8443",
                "https://198.18.0.1",
                "https://198.19.255.255",
                "https://198.51.100.1",
                "https://203.0.113.1",
                "https://224.0.0.1",
                "https://240.0.0.1",
                "https://255.255.255.255",
                "https://127.1",
                "https://127.0.1",
                "https://0x7f.1",
                "https://0X7F.0.0.1",
                "https://0x7f000001",
                "https://2130706433",
                "https://0177.0.0.1",
                "https://017700000001",
                "https://0xa9fea9fe",
                "https://169.254.43518",
                "https://１０.０.０.１",
                "https://10。0。0。1.",
                "https://0x7f.1.",
                "https://0",
                "https://0x",
                "https://[::]",
                "https://[::2]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[::ffff:8.8.8.8]",
                "https://[::127.0.0.1]",
                "https://[::1]",
                "https://[0:0:0:0:0:0:0:1]",
                "https://[64:ff9b::7f00:1]",
                "https://[fe80::1]",
                "https://[fc00::1]",
                "https://[fd12:3456::1]",
                "https://[ff02::1]",
                "https://[100::1]",
                "https://[2001::1]",
                "https://[2001:db8::1]",
                "https://[2002:7f00:1::1]",
                "https://[3fff::1]",
            })
    void privateAndReservedNetworksAreNoPublicSiteInAnySpelling(String typed) {
        assertThat(refusal(typed).code()).isEqualTo("address-ip-not-public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://134744072",
                "https://8.8.2056",
                "https://0x8.8.8.8",
                "https://010.8.8.8",
                "https://08.8.8.8.",
            })
    void publicIpAddressesHaveOneSpelling(String typed) {
        assertThat(refusal(typed).code()).isIn("address-ip-spelling", "address-ip-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://256.1.1.1",
                "https://1.2.3.4.5",
                "https://1.2.3.256",
                "https://08.8.8.8",
                "https://shop.1",
                "https://shop.0x1",
                "https://4294967296",
                "https://99999999999999999999",
                "https://[]",
                "https://[::1",
                "https://[::1]x",
                "https://[:::1]",
                "https://[1:2:3]",
                "https://[fe80::1%eth0]",
                "https://[shop.example]",
                "https://[12345::1]",
            })
    void whatLooksLikeAnIpAddressAndIsNoneIsRefused(String typed) {
        assertThat(refusal(typed).code()).isEqualTo("address-ip-malformed");
    }

    @Test
    void addressesLongerThanBrowsersTakeAreRefused() {
        var longest = "https://shop.example/" + "a".repeat(2048 - 21);

        assertThat(PlacementAddress.parse(longest).origin()).isEqualTo("https://shop.example");
        assertThat(refusal(longest + "a").code()).isEqualTo("address-too-long");
    }

    @Test
    void namesAndLabelsKeepTheLimitsOfDns() {
        var label = "a".repeat(63);

        assertThat(PlacementAddress.parse("https://" + label + ".example").origin())
                .endsWith(".example");
        assertThat(refusal("https://" + label + "a.example").code()).isEqualTo("address-host-malformed");
        assertThat(refusal("https://" + (label + ".").repeat(4) + "example").code())
                .isEqualTo("address-host-malformed");
    }

    @Test
    void theSentenceSaysHowToDoItRight() {
        assertThat(refusal("http://shop.example")).hasMessageContaining("write https://");
        assertThat(refusal("shop.example")).hasMessageContaining("put https:// in front");
    }

    private static InvalidValue refusal(String typed) {
        return catchThrowableOfType(InvalidValue.class, () -> PlacementAddress.parse(typed));
    }
}
