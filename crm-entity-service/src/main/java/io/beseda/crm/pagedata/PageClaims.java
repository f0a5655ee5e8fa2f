package io.beseda.crm.pagedata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityType;
import java.util.List;

/**
 * What a page claims of its client; {@code null} where it says nothing. Kept as JSON until the cards are there.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageClaims(EntityClaims contact, EntityClaims lead, NoteClaim note) {

    /**
     * Of the person or the sale.
     *
     * @param price of a sale, a whole number of the account's currency
     * @param fields each as an entry of {@code custom_fields_values}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntityClaims(String name, Long price, List<JsonNode> fields) {}

    /** A text for a card. */
    public record NoteClaim(String text, EntityType on) {}
}
