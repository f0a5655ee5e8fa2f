package io.beseda.gateway.session;

/**
 * The body of {@code POST /widget/session}.
 *
 * @param id the button's id, digits
 * @param hash the script's key, 64 hex digits
 * @param visitorKey the page's visitor cookie, whatever it holds; {@code null} without one
 * @param userId what the page calls its user; {@code null} without one
 * @param userToken a JWT in which the site's server says who the user is; {@code null} without one
 * @param sessionToken of the session that is to be renewed; {@code null} for the first
 */
record SessionRequest(
        String id, String hash, String visitorKey, String userId, String userToken, String sessionToken) {}
