package io.beseda.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.gateway.identity.Recognition;
import io.beseda.gateway.identity.UserTokenFlaw;
import java.util.UUID;

/**
 * How far it is known who the client is, for the page and the chat frame.
 *
 * @param state {@code verified}, {@code claimed} or {@code anonymous}
 * @param personId the same on every device of this client; absent unless verified
 * @param problem why a user token proves nothing; absent unless one was sent in vain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionIdentity(String state, UUID personId, String problem) {

    static SessionIdentity of(Recognition recognition, VisitorId visitor) {
        String problem = recognition.flaw().map(UserTokenFlaw::code).orElse(null);
        if (recognition instanceof Recognition.Verified) {
            return new SessionIdentity("verified", visitor.value(), null);
        }
        return new SessionIdentity(recognition instanceof Recognition.Claimed ? "claimed" : "anonymous", null, problem);
    }
}
