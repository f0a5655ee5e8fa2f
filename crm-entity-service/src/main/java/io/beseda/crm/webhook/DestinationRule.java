package io.beseda.crm.webhook;

import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Which addresses are taken as destinations. Only what can be said without asking anybody: whether a name is public is checked with
 * every delivery, because it can change.
 */
@ApplicationScoped
public class DestinationRule {

    private final PublicAddresses addresses;

    @Inject
    public DestinationRule(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    Optional<Destination> check(String typed) {
        return Destination.parse(typed)
                .filter(destination ->
                        literal(destination.host()).map(addresses::allows).orElse(true));
    }

    private static Optional<InetAddress> literal(String host) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(host))
                .map(DestinationRule::address);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of %d bytes".formatted(bytes.length), e);
        }
    }
}
