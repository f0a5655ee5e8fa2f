package io.beseda.crm.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a host; tests have one that changes its mind. */
@FunctionalInterface
interface AddressResolver {

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
