package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** Where a page of leads begins: after this lead. Callers pass it back as it is. */
record LeadCursor(LeadId after) {

    private static final LeadCursor START = new LeadCursor(new LeadId(Long.MAX_VALUE));
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,18}");

    static LeadCursor parse(String text) {
        if (text == null) {
            return START;
        }
        if (!SHAPE.matcher(text).matches()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "Some parameters are not valid.",
                    List.of(new FieldError("/cursor", "invalid", "Use nextCursor of the page before.")));
        }
        return new LeadCursor(new LeadId(Long.parseLong(text)));
    }

    @Override
    public String toString() {
        return Long.toString(after.value());
    }
}
