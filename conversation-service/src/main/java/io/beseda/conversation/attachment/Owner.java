package io.beseda.conversation.attachment;

import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.UserId;
import java.util.Objects;

/** Who uploaded a file, within an account: nobody else may send it. */
public record Owner(String value) {

    public Owner {
        Objects.requireNonNull(value);
    }

    public static Owner visitor(VisitorId id) {
        return new Owner("visitor:" + id.value());
    }

    public static Owner operator(UserId id) {
        return new Owner("operator:" + id);
    }
}
