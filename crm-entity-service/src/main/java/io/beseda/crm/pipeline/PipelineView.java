package io.beseda.crm.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Optional;

/** A pipeline as amoCRM shows it, its statuses in their order. */
public record PipelineView(
        long id,
        String name,
        int sort,
        @JsonProperty("is_main") boolean main,
        @JsonProperty("is_unsorted_on") boolean unsortedOn,
        @JsonProperty("is_archive") boolean archive,
        @JsonProperty("account_id") AccountId accountId,
        @JsonIgnore List<StatusView> statuses) {

    /** By the id it has outside. */
    public Optional<StatusView> status(long id) {
        return statuses.stream().filter(status -> status.id() == id).findFirst();
    }

    /** The first of this kind; every pipeline has one. */
    public StatusView first(StatusKind kind) {
        return statuses.stream()
                .filter(status -> status.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
