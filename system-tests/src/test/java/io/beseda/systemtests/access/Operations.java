package io.beseda.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Rest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the services can be asked for over REST, as they document it themselves. */
final class Operations {

    /** For visitors, for whoever holds a signed link, for everybody, and for those who are about to sign in. */
    private static final List<String> OF_OTHERS = List.of("/api/visitor/", "/files/", "/s/", "/auth/", "/.well-known/");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Names a kind of things, not one. */
    private static final String KIND = "{entity}";

    private Operations() {}

    /** @param path with the names of what it takes in braces */
    record Operation(String method, String path) {

        boolean namesSomething() {
            return path.contains("{");
        }

        /** The path with a value for each name. */
        String filled(UnaryOperator<String> values) {
            return PARAMETER.matcher(path).replaceAll((MatchResult name) -> values.apply(name.group(1)));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Every operation for users. */
    static List<Operation> ofUsers(Product product) {
        List<Operation> operations = new ArrayList<>();
        for (Service service : List.of(Service.CHAT_CONFIG, Service.CONVERSATION, Service.CRM_ENTITY)) {
            URI management = URI.create(
                    "http://127.0.0.1:" + product.ports().management().get(service));
            JsonNode paths = Rest.anonymous(management)
                    .get("/q/openapi?format=json")
                    .ok()
                    .get("paths");
            paths.properties().stream()
                    .filter(path -> OF_OTHERS.stream().noneMatch(path.getKey()::startsWith))
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> add(operations, method, path.getKey())));
        }
        return operations;
    }

    private static void add(List<Operation> operations, String method, String path) {
        if (METHODS.contains(method)) {
            operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.replace(KIND, "contacts")));
        }
    }
}
