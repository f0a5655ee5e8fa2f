package io.beseda.support.v4;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/** An entity with what belongs to it, by name: mostly lists of others. */
public record V4Embedding<T>(
        @JsonUnwrapped T entity, @JsonProperty("_embedded") Map<String, ?> embedded) {}
