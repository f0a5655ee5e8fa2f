package io.beseda.support.v4;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The request a resource under {@code /api/v4} answers, and its answers. Their links carry the scheme and host by which the
 * client came, which behind a proxy only its {@code X-Forwarded-} headers tell; nobody but this client sees them.
 */
@RequestScoped
public class V4Request {

    /** What resources produce: HAL, and plain JSON for those who ask for it. */
    public static final String HAL = "application/hal+json";

    private static final Predicate<String> HOST = Pattern.compile(
                    "[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?")
            .asMatchPredicate();
    private static final Predicate<String> SCHEME = Pattern.compile("https?").asMatchPredicate();

    private final HttpServerRequest http;

    @Inject
    public V4Request(HttpServerRequest http) {
        this.http = http;
    }

    public V4Query query() {
        return V4Query.parse(Optional.ofNullable(http.query()).orElse(""));
    }

    /** An entity with a link to itself. */
    public <T> V4Entity<T> entity(T entity, String path) {
        return new V4Entity<>(entity, null, links().to(path));
    }

    /** A page of a list, to be answered as 204 when it is empty. */
    public <T> V4List<T> page(String collection, List<V4Entity<T>> entities, V4Paging paging, long total) {
        long pages = paging.pagesOf(total);
        return new V4List<>(total, paging.page(), pages, links().ofPage(paging, pages), Map.of(collection, entities));
    }

    /** A page of a list whose length nobody counts. */
    public <T> V4List<T> page(String collection, List<V4Entity<T>> entities, V4Paging paging, boolean more) {
        var links = links().ofPage(paging, more);
        return new V4List<>(null, paging.page(), null, links, Map.of(collection, entities));
    }

    /** Everything there is, of what has no address of its own. */
    public <T> V4Plain<T> list(String collection, List<T> all) {
        return new V4Plain<>((long) all.size(), links().self(), Map.of(collection, all));
    }

    /** What became of a batch: its entities in the order of its entries, each under its request id. */
    public <T> V4List<T> batch(String collection, List<V4Entity<T>> entities, List<String> requestIds) {
        List<V4Entity<T>> named = IntStream.range(0, entities.size())
                .mapToObj(i -> new V4Entity<>(
                        entities.get(i).entity(),
                        requestIds.get(i),
                        entities.get(i).links()))
                .toList();
        return new V4List<>((long) named.size(), null, null, links().self(), Map.of(collection, named));
    }

    /** Host, and port unless default, by which the client came. */
    public String host() {
        return forwarded("X-Forwarded-Host", HOST)
                .or(() -> Optional.ofNullable(http.authority()).map(HostAndPort::toString))
                .orElse("localhost");
    }

    private V4Links links() {
        String scheme = forwarded("X-Forwarded-Proto", SCHEME).orElseGet(http::scheme);
        return new V4Links(scheme + "://" + host(), http.path(), query());
    }

    private Optional<String> forwarded(String header, Predicate<String> shape) {
        return Optional.ofNullable(http.getHeader(header))
                .map(value -> value.split(",")[0].strip())
                .filter(shape);
    }
}
