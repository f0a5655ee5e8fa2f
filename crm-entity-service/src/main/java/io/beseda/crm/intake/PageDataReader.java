package io.beseda.crm.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beseda.contracts.PageData;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.pagedata.PageClaims;
import io.beseda.crm.pagedata.PageClaims.EntityClaims;
import io.beseda.crm.pagedata.PageClaims.NoteClaim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Translates what a page told into what requests about entities say. */
final class PageDataReader {

    private PageDataReader() {}

    static PageClaims claims(PageData data) {
        return new PageClaims(
                data.contact() == null
                        ? null
                        : new EntityClaims(
                                data.contact().name(),
                                null,
                                fields(data.contact().fields())),
                data.lead() == null
                        ? null
                        : new EntityClaims(
                                data.lead().name(),
                                price(data.lead().price()),
                                fields(data.lead().fields())),
                data.note() == null
                        ? null
                        : new NoteClaim(
                                data.note().text(),
                                data.note().target() == PageData.Target.CONTACT
                                        ? EntityType.CONTACTS
                                        : EntityType.LEADS));
    }

    /** Prices of leads are whole; one nobody could store is none. */
    private static Long price(BigDecimal price) {
        if (price == null || price.precision() - price.scale() > 18) {
            return null;
        }
        return price.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static List<JsonNode> fields(List<PageData.Field> fields) {
        return fields.stream().map(PageDataReader::field).toList();
    }

    private static JsonNode field(PageData.Field field) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (field.id() != null) {
            json.put("field_id", field.id());
        } else {
            json.put("field_code", field.code());
        }
        for (PageData.Value value : field.values()) {
            ObjectNode each = json.withArray("values").addObject().put("value", value.value());
            if (value.choice() != null) {
                each.put(value.choice().matches("\\d{1,18}") ? "enum_id" : "enum_code", value.choice());
            }
        }
        return json;
    }
}
