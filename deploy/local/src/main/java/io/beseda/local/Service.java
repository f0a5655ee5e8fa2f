package io.beseda.local;

import java.util.Optional;

/** The product's four services. */
public enum Service {
    CHAT_CONFIG("chat-config-service", 1, "chat_config"),
    WIDGET_GATEWAY("widget-gateway", 2, null),
    CONVERSATION("conversation-service", 3, "conversation"),
    CRM_ENTITY("crm-entity-service", 4, "crm");

    private final String directory;
    private final int portOffset;
    private final String database;

    Service(String directory, int portOffset, String database) {
        this.directory = directory;
        this.portOffset = portOffset;
        this.database = database;
    }

    /** Its folder in the repository, which is its name everywhere people see it. */
    public String directory() {
        return directory;
    }

    /** Added to the front door's port it gives the service's own. */
    public int portOffset() {
        return portOffset;
    }

    /** Its database and the role that owns it, which have one name. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }
}
