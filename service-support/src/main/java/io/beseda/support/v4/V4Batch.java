package io.beseda.support.v4;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.beseda.support.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The entries of a request's body, taken all or none. */
public final class V4Batch {

    private final List<V4Item> items;

    private V4Batch(List<V4Item> items) {
        this.items = items;
    }

    /**
     * A body with several entries.
     *
     * @throws Refusal 400 if it is no list, 422 if there are more than {@link V4Paging#MAX_LIMIT}
     */
    public static V4Batch of(JsonNode body) {
        return of(body, V4Paging.MAX_LIMIT);
    }

    /**
     * As above, with a limit of its own.
     *
     * @param maxSize entries
     */
    public static V4Batch of(JsonNode body, int maxSize) {
        if (body == null || !body.isArray()) {
            throw new V4Refusal(List.of(new V4Errors(
                    "0", List.of(new V4Errors.V4Error(V4Flaw.INVALID_TYPE.code(), "", "A list is expected here.")))));
        }
        if (body.size() > maxSize) {
            throw V4Problem.limitExceeded(maxSize);
        }
        return new V4Batch(IntStream.range(0, body.size())
                .mapToObj(i -> V4Item.of(body.get(i), i))
                .toList());
    }

    /** A body that is itself the only entry; none at all is an empty object. */
    public static V4Batch ofOne(JsonNode body) {
        return new V4Batch(List.of(V4Item.of(body == null ? JsonNodeFactory.instance.objectNode() : body, 0)));
    }

    /** What the answer calls the entries, in their order. */
    public List<String> requestIds() {
        return items.stream().map(V4Item::requestId).toList();
    }

    /**
     * The values of all entries, in their order.
     *
     * @param reader empty only after it noted why
     * @throws V4Refusal naming everything that is wrong
     */
    public <T> List<T> read(Function<V4Item, Optional<T>> reader) {
        List<T> values = new ArrayList<>();
        items.forEach(item -> reader.apply(item).ifPresent(values::add));
        List<V4Errors> errors =
                items.stream().flatMap(item -> item.errors().stream()).toList();
        if (!errors.isEmpty()) {
            throw new V4Refusal(errors);
        }
        return values;
    }
}
