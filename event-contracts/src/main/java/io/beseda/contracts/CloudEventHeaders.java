package io.beseda.contracts;

/**
 * Names of the Kafka headers of every event: CloudEvents 1.0, binary content mode of its Kafka protocol binding (header
 * prefix {@code ce_}), values in UTF-8.
 */
public final class CloudEventHeaders {

    /** Always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Unique within the source; the same on every redelivery: what consumers deduplicate by. */
    public static final String ID = "ce_id";

    /** The event type's name, see {@link EventType#typeName()}. */
    public static final String TYPE = "ce_type";

    /** The service that published it, as a URI reference such as {@code /conversation-service}. */
    public static final String SOURCE = "ce_source";

    /** When it happened, RFC 3339. */
    public static final String TIME = "ce_time";

    /** Extension attribute: the owning account's id in decimal. */
    public static final String ACCOUNT_ID = "ce_accountid";

    /** Media type of the value, {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}
}
