package io.beseda.chatconfig.externalid;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The fields of the request's account that can hold clients' identifiers: texts and numbers of deals, customers and contacts. */
@ApplicationScoped
public class ExternalIdFieldRepository implements PanacheRepository<CrmField> {

    private static final String ELIGIBLE = "not deleted and type in ?1 and entityType in ?2";
    private static final Set<String> TYPES = Set.of("text", "numeric");
    private static final Set<CrmEntityType> ENTITY_TYPES =
            Set.of(CrmEntityType.LEAD, CrmEntityType.CUSTOMER, CrmEntityType.CONTACT);

    List<CrmField> byName() {
        return list(ELIGIBLE + " order by name, id", TYPES, ENTITY_TYPES);
    }

    /** @throws Refusal naming the field of the request if the account has no such field, or it is of another kind */
    public CrmField eligible(CrmFieldId id) {
        return find(ELIGIBLE + " and id = ?3", TYPES, ENTITY_TYPES, id.value())
                .firstResultOptional()
                .orElseThrow(ExternalIdFieldRepository::unknown);
    }

    private static Refusal unknown() {
        String choose = "Choose a text or number field of deals, customers or contacts: this one does not exist here.";
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                choose,
                List.of(new FieldError(ExternalIdChoice.POINTER, ExternalIdChoice.UNKNOWN, choose)));
    }
}
