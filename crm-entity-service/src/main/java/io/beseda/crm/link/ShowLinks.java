package io.beseda.crm.link;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Shows what entities of the account are linked with. */
@ApplicationScoped
public class ShowLinks {

    private final LinkRepository links;

    @Inject
    public ShowLinks(LinkRepository links) {
        this.links = links;
    }

    /** @throws Refusal 404 if the account does not have the entity */
    @Transactional
    public List<EntityLink> of(AccountId account, EntityRef entity) {
        if (!links.unknownAmong(account, List.of(entity)).isEmpty()) {
            throw new Refusal(
                    CommonProblem.NOT_FOUND,
                    "%s has no entry %d.".formatted(entity.type().code(), entity.id()));
        }
        return links.of(account, entity.type(), List.of(entity.id())).getOrDefault(entity.id(), List.of());
    }

    /** By entity; those without links are not in it. */
    @Transactional
    public Map<Long, List<EntityLink>> of(AccountId account, EntityType type, List<Long> ids) {
        return links.of(account, type, ids);
    }
}
