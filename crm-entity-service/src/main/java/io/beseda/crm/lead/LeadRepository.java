package io.beseda.crm.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The leads of the account. */
@ApplicationScoped
public class LeadRepository implements PanacheRepository<Lead> {

    private static final String WITH_PARTS = "from Lead l join fetch l.status join fetch l.contact where l.id ";

    /** The newest leads older than this one, the newest first, with contact and status. */
    public List<Lead> before(LeadId older, int limit) {
        return find(WITH_PARTS + "< ?1 order by l.id desc", older.value())
                .page(Page.ofSize(limit))
                .list();
    }

    /** With contact and status. */
    public Optional<Lead> lead(LeadId id) {
        return find(WITH_PARTS + "= ?1", id.value()).firstResultOptional();
    }
}
