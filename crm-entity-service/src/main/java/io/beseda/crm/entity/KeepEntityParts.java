package io.beseda.crm.entity;

import static java.util.stream.Collectors.toMap;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitysearch.EntityWordRepository;
import io.beseda.crm.entitysearch.EntityWords;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.fieldvalue.FieldValue;
import io.beseda.crm.fieldvalue.FieldValueRepository;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkEntities;
import io.beseda.crm.tag.TagEntities;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what drafts say beyond the rows: values of custom fields, tags, links, and the words to be found by. */
@ApplicationScoped
public class KeepEntityParts {

    private final FieldValueRepository values;
    private final TagEntities tagEntities;
    private final LinkEntities linkEntities;
    private final EntityWordRepository words;

    @Inject
    public KeepEntityParts(
            FieldValueRepository values,
            TagEntities tagEntities,
            LinkEntities linkEntities,
            EntityWordRepository words) {
        this.values = values;
        this.tagEntities = tagEntities;
        this.linkEntities = linkEntities;
        this.words = words;
    }

    /** Each draft is of the row in its place. */
    void keep(AccountId account, List<CrmEntity> rows, List<EntityDraft> drafts, long by) {
        Map<EntityRef, Map<FieldId, List<FieldValue>>> given = new LinkedHashMap<>();
        List<EntityLink> links = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EntityRef ref = rows.get(i).ref();
            EntityDraft draft = drafts.get(i);
            given.computeIfAbsent(ref, entity -> new LinkedHashMap<>()).putAll(draft.values());
            tagEntities.change(account, ref, draft.tags());
            draft.linked().forEach(linked -> links.add(EntityLink.between(ref, linked.entity(), linked.main())));
        }
        values.replace(account, given);
        if (!links.isEmpty()) {
            linkEntities.link(account, links, by);
        }
    }

    /** From now on they are found as they are now. */
    void index(AccountId account, List<EntityState> states) {
        words.put(
                account,
                states.stream().collect(toMap(EntityState::ref, state -> EntityWords.of(state.texts()), (a, b) -> b)));
    }
}
