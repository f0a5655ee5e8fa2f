package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes<String, Object> routes = new Routes<>();

    @Test
    void aKeyHasNoMoreSocketsThanAllowed() {
        Object first = new Object();

        assertThat(routes.add("key", first, 2)).isTrue();
        assertThat(routes.add("key", first, 2)).isTrue();
        assertThat(routes.add("key", new Object(), 2)).isTrue();
        assertThat(routes.add("key", new Object(), 2)).isFalse();
        assertThat(routes.of("key")).hasSize(2);
    }

    @Test
    void whatIsRemovedLeavesNothingBehind() {
        Object socket = new Object();
        routes.add("key", socket, 1);

        routes.remove("key", socket);

        assertThat(routes.of("key")).isEmpty();
        assertThat(routes.add("key", new Object(), 1)).isTrue();
    }
}
