package io.beseda.crm.erasure;

import java.util.List;
import java.util.UUID;

/**
 * How much the CRM holds of a client.
 *
 * @param leads that are only its own; {@code customers} likewise
 * @param shared leads and customers that it shares with other contacts
 */
public record HoldingsView(
        long contactId,
        List<UUID> visitorIds,
        long leads,
        long customers,
        long shared,
        long notes,
        long values,
        long journalEntries,
        long webhookDeliveries) {}
