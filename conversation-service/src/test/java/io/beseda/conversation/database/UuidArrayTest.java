package io.beseda.conversation.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UuidArrayTest {

    private static final String SQL = "SELECT u FROM unnest(?::uuid[]) WITH ORDINALITY AS t (u, place) ORDER BY place";

    @Inject
    Database database;

    @Test
    void anArrayOfUuidsArrivesAsItWas() {
        List<UUID> uuids = List.of(UUID.randomUUID(), new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID());

        assertThat(read(uuids)).isEqualTo(uuids);
        assertThat(read(List.of())).isEmpty();
    }

    @Test
    void itsTextFormIsPostgresOwn() {
        assertThat(new UuidArray(List.of(new UUID(0, 1), new UUID(0, 2))).getValue())
                .isEqualTo("{00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002}");
    }

    private List<UUID> read(List<UUID> uuids) {
        return database.query(SQL, row -> row.uuid("u"), Rows.uuids(uuids, uuid -> uuid));
    }
}
