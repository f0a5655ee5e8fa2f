package io.beseda.crm.entity;

import io.beseda.crm.customfield.ShowCustomFields;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.EntityFields;
import io.beseda.crm.pipeline.ShowPipelines;
import io.beseda.crm.user.ListUsers;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What requests about entities of the account may name. */
@ApplicationScoped
public class ShowEntityCatalog {

    private final ShowCustomFields showCustomFields;
    private final ListUsers listUsers;
    private final ShowPipelines showPipelines;

    @Inject
    public ShowEntityCatalog(ShowCustomFields showCustomFields, ListUsers listUsers, ShowPipelines showPipelines) {
        this.showCustomFields = showCustomFields;
        this.listUsers = listUsers;
        this.showPipelines = showPipelines;
    }

    /** For what no user does. */
    @Transactional
    public EntityCatalog of(EntityType type) {
        return catalog(type, listUsers.list().stream().map(user -> user.id().value()));
    }

    /** @param caller whom another issuer may have signed in: one of the users then, too */
    @Transactional
    public EntityCatalog of(EntityType type, UserId caller) {
        return catalog(
                type,
                Stream.concat(
                        Stream.of(caller.value()),
                        listUsers.list().stream().map(user -> user.id().value())));
    }

    private EntityCatalog catalog(EntityType type, Stream<Long> users) {
        return new EntityCatalog(
                new EntityFields(showCustomFields.all(type)), users.collect(Collectors.toSet()), showPipelines.all());
    }
}
