package io.beseda.crm.signin;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells where a request comes from. X-Forwarded-For is read from its end, as far as trusted proxies wrote it: what stands before
 * that, anybody can have sent.
 */
@Startup
@ApplicationScoped
public class ClientAddresses {

    private static final int IPV6_SITE_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    @Inject
    public ClientAddresses(SignInSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(ClientAddresses::range).toList();
    }

    /** As below, of a request. */
    public String of(HttpServerRequest http) {
        // Of the connection: the request's own may already be what a header claims (quarkus.http.proxy).
        String peer = http.connection().remoteAddress().hostAddress();
        return of(peer, http.headers().getAll("X-Forwarded-For"));
    }

    /**
     * The client's address in a form to count by; of IPv6 the /64, which one client has to itself.
     *
     * @param peer who opened the connection, an IP address
     * @param forwardedFor the values of the headers X-Forwarded-For, in order
     */
    public String of(String peer, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(
                header -> Arrays.stream(header.split(",")).map(String::strip).forEach(hops::add));
        hops.add(peer);
        String client = peer;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> address = parse(hops.get(i));
            if (address.isEmpty()) {
                break;
            }
            client = countedAs(address.get());
            if (!isTrusted(address.get())) {
                break;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.matches(new InetSocketAddress(address, 0)));
    }

    private static String countedAs(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            Arrays.fill(bytes, IPV6_SITE_BYTES, bytes.length, (byte) 0);
        }
        return NetUtil.bytesToIpAddress(bytes);
    }

    private static IpSubnetFilterRule range(String setting) {
        String[] parts = setting.strip().split("/", 2);
        try {
            InetAddress address = parse(parts[0]).orElseThrow(() -> new IllegalArgumentException("no address"));
            int wholeAddress = address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? wholeAddress : Integer.parseInt(parts[1]);
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "beseda.sign-in.trusted-proxies: %s is neither an IP address nor a range such as 10.0.0.0/8."
                            .formatted(setting));
        }
    }

    private static Optional<InetAddress> parse(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of %d bytes".formatted(bytes.length), e);
        }
    }
}
