package io.beseda.crm.incominglead;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.contact.ContactDetails;
import io.beseda.crm.entity.ChangeEntities;
import io.beseda.crm.entity.EntitiesChanged;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.pipeline.StatusKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A declined incoming lead that somebody puts back on its way was accepted after all: its contacts are in the lists from then on, and
 * it counts as accepted.
 */
@ApplicationScoped
public class TakeUpReopenedLeads {

    private final SortingRepository sorting;
    private final ShowEntities showEntities;
    private final ChangeEntities changeEntities;

    @Inject
    public TakeUpReopenedLeads(SortingRepository sorting, ShowEntities showEntities, ChangeEntities changeEntities) {
        this.sorting = sorting;
        this.showEntities = showEntities;
        this.changeEntities = changeEntities;
    }

    void takeUp(@Observes EntitiesChanged changed) {
        List<EntityState> reopened = changed.changes().stream()
                .filter(change ->
                        change.before().filter(TakeUpReopenedLeads::isLost).isPresent())
                .map(EntitiesChanged.Change::after)
                .filter(lead -> !isLost(lead))
                .filter(lead -> sorting.takeUp(lead.accountId(), lead.ref().id(), changed.by(), changed.at()))
                .toList();
        if (!reopened.isEmpty()) {
            acceptContacts(reopened, changed);
        }
    }

    private void acceptContacts(List<EntityState> reopened, EntitiesChanged changed) {
        List<Long> contacts = showEntities
                .of(
                        EntityType.CONTACTS,
                        reopened.stream()
                                .flatMap(lead -> lead.linked(EntityType.CONTACTS).stream())
                                .map(EntityRef::id)
                                .distinct()
                                .toList())
                .stream()
                .filter(contact -> ((ContactDetails) contact.details()).unsorted())
                .map(contact -> contact.ref().id())
                .toList();
        if (!contacts.isEmpty()) {
            changeEntities.each(
                    changed.accountId(),
                    EntityType.CONTACTS,
                    contacts,
                    (row, now) -> ((Contact) row).accept(),
                    changed.by());
        }
    }

    private static boolean isLost(EntityState entity) {
        return entity.details() instanceof LeadDetails lead && lead.kind() == StatusKind.LOST;
    }
}
