package io.beseda.crm.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The leads of the account. */
@ApplicationScoped
public class LeadRepository implements PanacheRepository<Lead> {

    private static final String WITH_STATUS = "from Lead l join fetch l.status where l.id ";

    /** The newest leads older than this one, the newest first, with their status. */
    public List<Lead> before(LeadId older, int limit) {
        return find(WITH_STATUS + "< ?1 order by l.id desc", older.value())
                .page(Page.ofSize(limit))
                .list();
    }

    /** With its status. */
    public Optional<Lead> lead(LeadId id) {
        return find(WITH_STATUS + "= ?1", id.value()).firstResultOptional();
    }
}
