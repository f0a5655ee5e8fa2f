package io.beseda.gateway.session;

/**
 * The body of {@code POST /widget/session}.
 *
 * @param id the button's id, digits
 * @param hash the script's key, 64 hex digits
 * @param visitorKey the page's visitor cookie, whatever it holds; {@code null} without one
 * @param userId what the page calls its user; {@code null} without one
 * @param userToken not read yet; {@code null} without one
 */
record SessionRequest(String id, String hash, String visitorKey, String userId, String userToken) {}
