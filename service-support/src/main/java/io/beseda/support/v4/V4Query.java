package io.beseda.support.v4;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of a request's query, in its order. Brackets may be raw or percent-encoded: libraries send both, and
 * {@link java.net.URI} reads only the latter.
 */
public final class V4Query {

    private static final Pattern INDEX = Pattern.compile("\\[\\d{0,9}]");

    /** One parameter, decoded. */
    public record Parameter(String name, String value) {}

    private final List<Parameter> parameters;

    private V4Query(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Reads what stands after the question mark.
     *
     * @throws Refusal 400 if it is not percent-encoded
     */
    public static V4Query parse(String raw) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.add(new Parameter(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
            }
        }
        return new V4Query(parameters);
    }

    /** The first value under exactly this name. */
    public Optional<String> first(String name) {
        return values(name).findFirst();
    }

    /**
     * Every value of a list, whichever way it was written: {@code name=1}, {@code name[]=1}, {@code name[0]=1}, {@code name=1,2},
     * or the name repeated.
     */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.startsWith(name))
                .filter(parameter -> isListOrIndex(parameter.name.substring(name.length())))
                .flatMap(parameter -> Arrays.stream(parameter.value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The parameters below a name, {@code name[a][0]=1} as {@code [a][0]}, in the order of the request. */
    public List<Parameter> below(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.startsWith(name + "["))
                .map(parameter -> new Parameter(parameter.name.substring(name.length()), parameter.value))
                .toList();
    }

    /** The first of these fields that {@code order[field]} asks for. Other fields are ignored. */
    public Optional<V4Order> order(List<String> fields) {
        return fields.stream()
                .flatMap(field -> values("order[" + field + "]")
                        .map(direction -> new V4Order(field, direction.equalsIgnoreCase("desc"))))
                .findFirst();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    private Stream<String> values(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.equals(name))
                .map(Parameter::value);
    }

    private static boolean isListOrIndex(String suffix) {
        return suffix.isEmpty() || INDEX.matcher(suffix).matches();
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "The query is not percent-encoded.");
        }
    }
}
