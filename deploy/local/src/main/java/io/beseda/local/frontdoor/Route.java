package io.beseda.local.frontdoor;

import io.beseda.local.Service;
import java.util.List;
import java.util.Optional;

/**
 * Which service answers a path: the same table as the ingress of the cluster.
 *
 * @param pattern one path, or a path and everything under it when it ends in {@code /**}
 */
public record Route(String pattern, Service service) {

    /** The first match wins. Health and metrics are on the management ports and never reachable from outside. */
    public static final List<Route> TABLE = List.of(
            new Route("/js/button.js", Service.WIDGET_GATEWAY),
            new Route("/widget/**", Service.WIDGET_GATEWAY),
            new Route("/operator/socket", Service.WIDGET_GATEWAY),
            new Route("/api/v4/website_buttons/**", Service.CHAT_CONFIG),
            new Route("/api/settings/**", Service.CHAT_CONFIG),
            new Route("/s/**", Service.CHAT_CONFIG),
            new Route("/console/**", Service.CHAT_CONFIG),
            new Route("/", Service.CHAT_CONFIG),
            new Route("/oauth", Service.CHAT_CONFIG),
            new Route("/api/v4/talks/**", Service.CONVERSATION),
            new Route("/api/inbox/**", Service.CONVERSATION),
            new Route("/api/visitor/**", Service.CONVERSATION),
            new Route("/files/**", Service.CONVERSATION),
            new Route("/api/v4/**", Service.CRM_ENTITY),
            new Route("/oauth2/**", Service.CRM_ENTITY),
            new Route("/auth/**", Service.CRM_ENTITY),
            new Route("/.well-known/jwks.json", Service.CRM_ENTITY),
            new Route("/api/crm/**", Service.CRM_ENTITY));

    private static final String EVERYTHING_UNDER = "/**";

    /** The service that answers this path, if any does. */
    public static Optional<Service> of(String path) {
        return TABLE.stream()
                .filter(route -> route.matches(path))
                .map(Route::service)
                .findFirst();
    }

    boolean matches(String path) {
        if (!pattern.endsWith(EVERYTHING_UNDER)) {
            return path.equals(pattern);
        }
        var folder = pattern.substring(0, pattern.length() - EVERYTHING_UNDER.length());
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
