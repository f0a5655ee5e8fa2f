package io.beseda.chatconfig.externalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the fields of the CRM as it tells of them, however often it does. A deleted one never comes back. */
@ApplicationScoped
public class KeepCrmFields {

    private final CrmFieldRepository fields;

    @Inject
    public KeepCrmFields(CrmFieldRepository fields) {
        this.fields = fields;
    }

    @Transactional
    public void keep(List<KnownField> known) {
        fields.keep(known);
    }

    @Transactional
    public void delete(List<CrmFieldId> ids) {
        fields.markDeleted(ids);
    }
}
