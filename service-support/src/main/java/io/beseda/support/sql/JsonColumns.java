package io.beseda.support.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads columns of JSON. There where {@link NativeSql} is. */
@ApplicationScoped
@IfBuildProperty(name = "beseda.outbox.enabled", stringValue = "true")
public class JsonColumns {

    private final ObjectMapper json;

    @Inject
    public JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    /** Of one that holds something in every row. */
    public JsonNode read(ResultSet row, String column) throws SQLException {
        return parsed(column, row.getString(column));
    }

    public Optional<JsonNode> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(stored -> parsed(column, stored));
    }

    private JsonNode parsed(String column, String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column + " was stored as JSON and is none", e);
        }
    }
}
