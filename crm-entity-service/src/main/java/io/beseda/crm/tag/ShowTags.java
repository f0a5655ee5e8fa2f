package io.beseda.crm.tag;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.v4.V4Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the tags that entities of one type can have. */
@ApplicationScoped
public class ShowTags {

    /** @param more whether there is another page behind it */
    public record Page(List<Tag> tags, boolean more) {}

    private final TagRepository tags;

    @Inject
    public ShowTags(TagRepository tags) {
        this.tags = tags;
    }

    /** @param containing part of their names; empty for all */
    @Transactional
    public Page page(AccountId account, EntityType type, String containing, V4Paging paging) {
        List<Tag> found = tags.page(account, type, containing, paging.offset(), paging.limit() + 1);
        return new Page(found.subList(0, Math.min(paging.limit(), found.size())), found.size() > paging.limit());
    }
}
