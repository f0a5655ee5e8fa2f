package io.beseda.crm.erasure;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.webhook.WebhookEntity;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the CRM holds of a client, table by table, in an order in which it may be deleted. Statements know the client as {@code c}, with {@code
 * account_id}, {@code contact_id}, {@code leads}, {@code customers}, {@code conversations} and {@code visitors}, and the row as {@code t}.
 */
enum HeldRows {
    WEBHOOK_DELIVERIES("webhookDeliveries", "webhook_deliveries", """
            t.entity = ANY (ARRAY(
                SELECT '%s' || c.contact_id
                UNION ALL SELECT '%s' || lead FROM unnest(c.leads) AS lead
                UNION ALL SELECT '%s' || customer FROM unnest(c.customers) AS customer
                UNION ALL SELECT '%s' || talk FROM unnest(c.conversations) AS talk
                UNION ALL SELECT '%s' || i.uid FROM incoming_leads i
                WHERE i.account_id = c.account_id
                    AND (i.conversation_id = ANY (c.conversations) OR i.lead_id = ANY (c.leads))))""".formatted(
                    WebhookEntity.prefix(EntityType.CONTACTS),
                    WebhookEntity.prefix(EntityType.LEADS),
                    WebhookEntity.prefix(EntityType.CUSTOMERS),
                    WebhookEntity.TALK,
                    WebhookEntity.UNSORTED)),
    NOTES("notes", "notes", Conditions.OF_ENTITY + """
             OR (t.entity_type, t.id) IN (
                SELECT p.note_type, p.note_id FROM page_data p
                WHERE p.account_id = c.account_id AND p.conversation_id = ANY (c.conversations))"""),
    PAGE_DATA("pageData", "page_data", Conditions.OF_CONVERSATION),
    CONVERSATION_CARDS(
            "conversationCards", "card_conversations", Conditions.OF_CONVERSATION + " OR t.lead_id = ANY (c.leads)"),
    PLACED_CONVERSATIONS(
            "placedConversations",
            "placed_conversations",
            Conditions.OF_CONVERSATION + " OR t.lead_id = ANY (c.leads)"),
    INCOMING_LEADS("incomingLeads", "incoming_leads", Conditions.OF_CONVERSATION + " OR t.lead_id = ANY (c.leads)"),
    VALUES("values", "field_values", Conditions.OF_ENTITY, """
            jsonb_build_object('field_name', (SELECT f.name FROM custom_fields f WHERE f.id = t.field_id))"""),
    TAGS("tags", "entity_tags", Conditions.OF_ENTITY, """
            jsonb_build_object('tag_name', (SELECT g.name FROM tags g WHERE g.id = t.tag_id))"""),
    WORDS("words", "entity_words", Conditions.OF_ENTITY),
    JOURNAL("journal", "journal", Conditions.OF_ENTITY + """
             OR t.type IN ('entity_linked', 'entity_unlinked') AND EXISTS (
                SELECT FROM jsonb_path_query(t.value_before || t.value_after, '$[*].link.entity') AS other
                WHERE other ->> 'type' = 'contact' AND (other ->> 'id')::bigint = c.contact_id
                    OR other ->> 'type' = 'lead' AND (other ->> 'id')::bigint = ANY (c.leads)
                    OR other ->> 'type' = 'customer' AND (other ->> 'id')::bigint = ANY (c.customers))"""),
    LINKS("links", "entity_links", """
            t.to_type = 'contacts' AND t.to_id = c.contact_id
            OR t.from_type = 'contacts' AND t.from_id = c.contact_id
            OR t.from_type = 'leads' AND t.from_id = ANY (c.leads)
            OR t.from_type = 'customers' AND t.from_id = ANY (c.customers)"""),
    EXTERNAL_IDS("externalIds", "external_id_matches", """
            t.contact_id = c.contact_id OR t.person_id = ANY (c.visitors)""") {

        /** Somebody else may have the same: that is {@code ForgetExternalIds}' to decide. */
        @Override
        boolean isErasedHere() {
            return false;
        }
    },
    VISITORS("visitors", "contact_visitors", "t.contact_id = c.contact_id"),
    LEADS("leads", "leads", "t.id = ANY (c.leads)"),
    CUSTOMERS("customers", "customers", "t.id = ANY (c.customers)"),
    CONTACT("contact", "contacts", "t.id = c.contact_id");

    /** The client of a statement: six parameters. */
    private static final String CLIENT = """
            WITH c AS MATERIALIZED (
                SELECT ?::bigint AS account_id, ?::bigint AS contact_id, ?::bigint[] AS leads, ?::bigint[] AS customers,
                    ?::uuid[] AS conversations, ?::uuid[] AS visitors)
            """;

    private final String exportName;
    private final String table;
    private final String condition;
    private final String addition;

    HeldRows(String exportName, String table, String condition) {
        this(exportName, table, condition, "'{}'::jsonb");
    }

    HeldRows(String exportName, String table, String condition, String addition) {
        this.exportName = exportName;
        this.table = table;
        this.condition = condition;
        this.addition = addition;
    }

    /** What is held of conversations, whosever leads they are shown on. */
    static Set<HeldRows> ofConversations() {
        return EnumSet.range(WEBHOOK_DELIVERIES, INCOMING_LEADS);
    }

    String exportName() {
        return exportName;
    }

    String table() {
        return table;
    }

    /** The words of entities only repeat their names and values. */
    boolean isExported() {
        return this != WORDS;
    }

    boolean isErasedHere() {
        return true;
    }

    String count() {
        return CLIENT + "SELECT count(*) AS held FROM %s t, c WHERE %s".formatted(table, where());
    }

    String export() {
        return CLIENT
                + "SELECT to_jsonb(t) - 'account_id' || %s AS held FROM %s t, c WHERE %s"
                        .formatted(addition, table, where());
    }

    String erase() {
        return CLIENT + "DELETE FROM %s t USING c WHERE %s".formatted(table, where());
    }

    private String where() {
        return "t.account_id = c.account_id AND (" + condition + ")";
    }

    /** What several tables have in common; an enum's constants can't see constants of its own. */
    private static final class Conditions {

        static final String OF_ENTITY = """
                t.entity_type = 'contacts' AND t.entity_id = c.contact_id
                OR t.entity_type = 'leads' AND t.entity_id = ANY (c.leads)
                OR t.entity_type = 'customers' AND t.entity_id = ANY (c.customers)""";

        static final String OF_CONVERSATION = "t.conversation_id = ANY (c.conversations)";

        private Conditions() {}
    }
}
