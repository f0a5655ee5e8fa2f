package io.beseda.crm.erasure;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;

/**
 * Body of {@code POST /api/crm/v1/contacts/{id}/erasure}.
 *
 * @param confirmation the number of the contact, typed by whoever means it
 */
record ErasureRequest(String confirmation) {

    /** @throws Refusal unless just this contact is meant */
    void requireMeaning(long contactId) {
        if (confirmation == null || !confirmation.strip().equals(Long.toString(contactId))) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "it can't be taken back",
                    List.of(new FieldError("/confirmation", "not-confirmed", "the number of the contact")));
        }
    }
}
