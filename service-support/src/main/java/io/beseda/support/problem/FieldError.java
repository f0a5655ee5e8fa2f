package io.beseda.support.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, such as {@code /placementAddresses/0}
 * @param code machine-readable reason, kebab-case
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String code, String detail) {}
