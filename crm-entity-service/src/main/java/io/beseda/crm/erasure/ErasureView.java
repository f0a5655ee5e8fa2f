package io.beseda.crm.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An erasure, and how far it is.
 *
 * @param records of the CRM, leads and all; gone since it was asked for
 * @param history absent until the conversations are gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        UUID id, long contactId, ByView requestedBy, Instant requestedAt, int leads, int records, HistoryView history) {

    /** The administrator who asked for it. */
    public record ByView(String id, String name) {}

    /** What the service of conversations has deleted, and when it was done. */
    public record HistoryView(int conversations, long messages, long files, Instant finishedAt) {}

    /** The youngest first, 200 at most. */
    public record ErasuresView(List<ErasureView> items) {}

    static ErasureView of(ClientErasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.contactId(),
                new ByView(erasure.by().toString(), erasure.byName()),
                erasure.at(),
                erasure.leads(),
                erasure.records(),
                erasure.history()
                        .map(history -> new HistoryView(
                                history.conversations(), history.messages(), history.files(), history.finishedAt()))
                        .orElse(null));
    }
}
