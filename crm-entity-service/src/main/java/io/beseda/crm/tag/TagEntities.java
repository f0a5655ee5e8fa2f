package io.beseda.crm.tag;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.tag.TagChange.TagRef;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Puts tags on entities and takes them off. A name that is new makes a tag. */
@ApplicationScoped
public class TagEntities {

    private final TagRepository tags;

    @Inject
    public TagEntities(TagRepository tags) {
        this.tags = tags;
    }

    /** @throws Refusal 400 if a tag is named by an id that the account does not have */
    @Transactional
    public void change(AccountId account, EntityRef entity, TagChange change) {
        if (change.isNone()) {
            return;
        }
        change.all().ifPresent(all -> {
            tags.removeAll(account, entity);
            tags.add(account, entity, ids(account, entity.type(), all));
        });
        tags.add(account, entity, ids(account, entity.type(), change.added()));
        tags.remove(account, entity, ids(account, entity.type(), change.removed()));
    }

    /** The tags of these names, those that are new made. */
    @Transactional
    public List<Tag> named(AccountId account, EntityType type, List<String> names) {
        return names.stream().map(name -> tags.named(account, type, name)).toList();
    }

    private List<Long> ids(AccountId account, EntityType type, List<TagRef> refs) {
        return refs.stream().map(ref -> tag(account, type, ref).id()).toList();
    }

    private Tag tag(AccountId account, EntityType type, TagRef ref) {
        return ref.id()
                .map(id -> tags.byId(account, type, id)
                        .orElseThrow(() -> new Refusal(
                                CommonProblem.INVALID_REQUEST, "There is no tag %d of %s.".formatted(id, type.code()))))
                .orElseGet(() -> tags.named(account, type, ref.name().orElseThrow()));
    }
}
