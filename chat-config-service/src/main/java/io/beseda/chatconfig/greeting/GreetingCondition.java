package io.beseda.chatconfig.greeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What one of the page's {@code bot_params} must be; one that the page did not tell is like an empty one.
 *
 * @param value to compare with, ignoring case; empty where nothing is compared
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GreetingCondition(String param, Comparison comparison, Optional<String> value) {}
