package io.beseda.support.v4;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One entry of a request, or an object within it. Its readers note what is wrong and answer empty, so that one answer names
 * everything; {@code null} is as good as absent, and keys nobody asks for are ignored, because clients send back whole entities.
 */
public final class V4Item {

    private final String requestId;
    private final String path;
    private final JsonNode json;
    private final List<V4Errors.V4Error> errors;

    private V4Item(String requestId, String path, JsonNode json, List<V4Errors.V4Error> errors) {
        this.requestId = requestId;
        this.path = path;
        this.json = json;
        this.errors = errors;
        if (!json.isObject()) {
            errors.add(new V4Errors.V4Error(V4Flaw.INVALID_TYPE.code(), path, "An object is expected here."));
        }
    }

    /** @param index its place in the request: what it is called if the client gave it no {@code request_id} */
    static V4Item of(JsonNode json, int index) {
        JsonNode given = json.path("request_id");
        String requestId = given.isTextual() || given.isNumber() ? given.asText() : Integer.toString(index);
        return new V4Item(requestId, "", json, new ArrayList<>());
    }

    /** What the answer calls this entry. */
    public String requestId() {
        return requestId;
    }

    public Optional<String> text(String key) {
        return read(key, JsonNode::isTextual, "A text").map(JsonNode::textValue);
    }

    /** A whole number, or a text that is one. */
    public Optional<Long> number(String key) {
        return read(key, V4Item::isWhole, "A whole number").map(JsonNode::asLong);
    }

    public Optional<Boolean> flag(String key) {
        return read(key, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** A value of any type; empty for {@code null}. */
    public Optional<JsonNode> value(String key) {
        return Optional.of(json.path(key)).filter(value -> !isAbsent(value));
    }

    /** Whether it names this key at all, {@code null} included: what is left away stays as it is. */
    public boolean has(String key) {
        return json.has(key);
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String key) {
        return read(key, V4Item::isListOfTexts, "A list of texts")
                .map(array -> array.valueStream().map(JsonNode::textValue).toList());
    }

    /** An object within it, with paths of its own; empty for anything else, which another reader may expect here. */
    public Optional<V4Item> object(String key) {
        return Optional.of(json.path(key))
                .filter(JsonNode::isObject)
                .map(object -> new V4Item(requestId, at(key), object, errors));
    }

    /** Its objects, each with paths of its own. */
    public Optional<List<V4Item>> list(String key) {
        return read(key, JsonNode::isArray, "A list")
                .map(array -> IntStream.range(0, array.size())
                        .mapToObj(i -> new V4Item(requestId, at(key) + "." + i, array.get(i), errors))
                        .toList());
    }

    /** Notes that a value is missing, if it is. */
    public void require(String key, String detail) {
        if (isAbsent(json.path(key))) {
            refuse(key, V4Flaw.NOT_BLANK, detail);
        }
    }

    /** Notes what is wrong with a value. */
    public void refuse(String key, V4Flaw flaw, String detail) {
        errors.add(new V4Errors.V4Error(flaw.code(), at(key), detail));
    }

    /** Empty if nothing is wrong with it. */
    Optional<V4Errors> errors() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new V4Errors(requestId, List.copyOf(errors)));
    }

    private Optional<JsonNode> read(String key, Predicate<JsonNode> type, String expected) {
        JsonNode value = json.path(key);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!type.test(value)) {
            refuse(key, V4Flaw.INVALID_TYPE, expected + " is expected here.");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong()
                || value.isTextual() && value.textValue().matches("-?\\d{1,18}");
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
