package io.beseda.support.v4;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What is wrong with one entry of a request. */
public record V4Errors(@JsonProperty("request_id") String requestId, List<V4Error> errors) {

    /**
     * What is wrong with one of its values.
     *
     * @param code of a {@link V4Flaw}
     * @param path within the entry, its steps joined by dots: {@code enums.0.value}
     */
    public record V4Error(String code, String path, String detail) {}
}
