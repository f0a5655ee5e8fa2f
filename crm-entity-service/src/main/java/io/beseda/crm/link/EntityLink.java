package io.beseda.crm.link;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;

/**
 * That two entities belong together.
 *
 * @param main of several contacts of a lead or customer the one who is spoken to first
 */
public record EntityLink(EntityRef from, EntityRef to, boolean main) {

    /**
     * Whichever of them is named first.
     *
     * @throws Refusal 400 if entities of these types are not linked
     */
    public static EntityLink between(EntityRef one, EntityRef other, boolean main) {
        return LinkRules.link(one, other, main)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        "%s and %s are not linked with each other."
                                .formatted(one.type().code(), other.type().code())));
    }

    /** The other end, seen from one of them. */
    public EntityRef other(EntityRef end) {
        return end.equals(from) ? to : from;
    }
}
