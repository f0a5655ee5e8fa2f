package io.beseda.crm.pagedata;

import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.journal.ShowJournal;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.lead.LeadDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What of an entity a user or an integration entered, as the journal tells. */
@ApplicationScoped
public class EnteredByPeople {

    private final ShowJournal journal;

    @Inject
    public EnteredByPeople(ShowJournal journal) {
        this.journal = journal;
    }

    Entered of(EntityState entity) {
        return new Entered(entity, journal.typesByPeople(entity.accountId(), entity.ref()));
    }

    /**
     * Of one entity.
     *
     * @param types of the changes that were made by anybody but a page
     */
    record Entered(EntityState entity, Set<String> types) {

        /** Whether any value that the draft would change was entered: changed by people, or there since people added it. */
        boolean holds(EntityDraft draft) {
            boolean name = draft.name().isPresent()
                    && isEntered("name_field_changed", !entity.name().isBlank());
            boolean price = draft.details() instanceof LeadDraft lead
                    && lead.price().isPresent()
                    && isEntered("sale_field_changed", ((LeadDetails) entity.details()).price() > 0);
            boolean field = draft.values().keySet().stream()
                    .anyMatch(id -> isEntered(
                            "custom_field_%d_value_changed".formatted(id.value()),
                            entity.values(id).isPresent()));
            return name || price || field;
        }

        private boolean isEntered(String type, boolean present) {
            return types.contains(type) || present && entity.createdBy() != 0;
        }
    }
}
