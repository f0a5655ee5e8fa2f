package io.beseda.crm.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses deliveries may go to: those of the public internet, as IANA's registries of special-purpose addresses tell them
 * apart (2025). IPv4 all but what is listed, IPv6 only global unicast and of that not what wraps an IPv4 address.
 */
@ApplicationScoped
public class PublicAddresses {

    private static final List<IpSubnetFilterRule> SPECIAL_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<IpSubnetFilterRule> GLOBAL_IPV6 = ranges("2000::/3");
    private static final List<IpSubnetFilterRule> SPECIAL_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final boolean allowPrivate;
    private final AddressResolver resolver;

    @Inject
    public PublicAddresses(WebhookSettings settings) {
        this(settings.allowPrivateNetworks(), host -> List.of(InetAddress.getAllByName(host)));
    }

    PublicAddresses(boolean allowPrivate, AddressResolver resolver) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
    }

    /**
     * The address to connect to; resolved once. Empty if any of the host's addresses is not public: a name that mixes them has
     * something to hide.
     */
    Optional<InetAddress> of(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolver.resolve(host);
        return addresses.stream().allMatch(this::allows) ? addresses.stream().findFirst() : Optional.empty();
    }

    boolean allows(InetAddress address) {
        if (allowPrivate) {
            return true;
        }
        return address instanceof Inet4Address
                ? !contains(SPECIAL_IPV4, address)
                : contains(GLOBAL_IPV6, address) && !contains(SPECIAL_IPV6, address);
    }

    private static boolean contains(List<IpSubnetFilterRule> ranges, InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return ranges.stream().anyMatch(range -> range.matches(socket));
    }

    private static List<IpSubnetFilterRule> ranges(String... ranges) {
        return Stream.of(ranges)
                .map(range -> range.split("/"))
                .map(parts -> new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT))
                .toList();
    }
}
