package io.beseda.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How an online chat shows itself to clients.
 *
 * @param title of its window, or {@code null} for the chat's name
 * @param avatar path of a picture on the public origin, or {@code null} for none
 * @param senderNames whether clients are told the names of operators who answer them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatAppearance(String title, String avatar, boolean senderNames) {}
