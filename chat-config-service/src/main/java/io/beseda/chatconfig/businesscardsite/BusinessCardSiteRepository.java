package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.restorable.RestorableRepository;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;

/** The business-card sites of the request's account; those of others, and deleted ones, do not exist here. */
@ApplicationScoped
public class BusinessCardSiteRepository extends RestorableRepository<BusinessCardSite> {

    private static final String SLUG_KEY = "business_card_site_slug_key";

    public BusinessCardSiteRepository() {
        super("There is no business-card site with this id: it may have been deleted.");
    }

    /** @throws Refusal 404 if the account has no such site */
    public BusinessCardSite existing(BusinessCardSiteId id) {
        return existing(id.value());
    }

    /**
     * Until the end of the transaction nobody else changes it, and its events are in order.
     *
     * @throws Refusal 404 if the account has no such site
     */
    BusinessCardSite locked(BusinessCardSiteId id) {
        return locked(id.value());
    }

    /**
     * Writes the change: its version rises.
     *
     * @throws Refusal if the slug is another site's, of whatever account
     */
    void store() {
        try {
            flush();
        } catch (ConstraintViolationException violation) {
            if (!SLUG_KEY.equals(violation.getConstraintName())) {
                throw violation;
            }
            var errors = new FieldErrors();
            errors.read("/slug", () -> {
                throw Slug.taken();
            });
            errors.refuseIfAny();
        }
    }
}
