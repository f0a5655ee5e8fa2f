package io.beseda.support.v4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Absolute links: clients go on only where they began.
 *
 * @param origin scheme and host as the client sees them
 * @param path of the request
 */
record V4Links(String origin, String path, V4Query query) {

    Map<String, V4Link> self() {
        return Map.of("self", new V4Link(origin + path));
    }

    Map<String, V4Link> to(String other) {
        return Map.of("self", new V4Link(origin + other));
    }

    /** A client knows by the missing {@code next} that it has read everything. */
    Map<String, V4Link> ofPage(V4Paging paging, long pages) {
        Map<String, V4Link> links = new LinkedHashMap<>();
        links.put("self", page(paging.page(), paging.limit()));
        addNeighbours(links, paging, paging.page() < pages);
        if (paging.page() < pages) {
            links.put("last", page(pages, paging.limit()));
        }
        return links;
    }

    /** As above, where only the neighbours of the page are known. */
    Map<String, V4Link> ofPage(V4Paging paging, boolean more) {
        Map<String, V4Link> links = new LinkedHashMap<>();
        links.put("self", page(paging.page(), paging.limit()));
        addNeighbours(links, paging, more);
        return links;
    }

    private void addNeighbours(Map<String, V4Link> links, V4Paging paging, boolean more) {
        if (more) {
            links.put("next", page(paging.page() + 1L, paging.limit()));
        }
        if (paging.page() > 1) {
            links.put("first", page(1, paging.limit()));
            links.put("prev", page(paging.page() - 1L, paging.limit()));
        }
    }

    private V4Link page(long page, int limit) {
        Stream<String> others = query.parameters().stream()
                .filter(parameter ->
                        !parameter.name().equals("page") && !parameter.name().equals("limit"))
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()));
        return new V4Link(Stream.concat(others, Stream.of("page=" + page, "limit=" + limit))
                .collect(Collectors.joining("&", origin + path + "?", "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
