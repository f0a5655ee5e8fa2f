package io.beseda.conversation.widget;

import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The visitor of a request: the only source of the account, chat and visitor a visitor's request acts in.
 *
 * <p>Header {@code Authorization: Bearer} carries the widget session. If the session says that the visitor's key proves
 * nothing, header {@code X-Beseda-Visitor} with the token the widget keeps tells who it is; without it, it is the visitor that
 * this very session made.
 */
@RequestScoped
public class SignedInVisitor {

    private static final String BEARER = "Bearer ";
    private static final String VISITOR_HEADER = "X-Beseda-Visitor";

    private final WidgetTokens tokens;
    private final HttpHeaders headers;

    @Inject
    public SignedInVisitor(WidgetTokens tokens, HttpHeaders headers) {
        this.tokens = tokens;
        this.headers = headers;
    }

    /** @throws Refusal if the request does not prove whose it is */
    public Visitor visitor() {
        WidgetTokens.Verified session = bearer().flatMap(tokens::session).orElseThrow(SignedInVisitor::signedOut);
        Optional<String> kept = Optional.ofNullable(headers.getHeaderString(VISITOR_HEADER));
        if (session.proven() || kept.isEmpty()) {
            return session.visitor();
        }
        return kept.flatMap(tokens::visitor)
                .map(WidgetTokens.Verified::visitor)
                .filter(visitor -> visitor.onlineChat().equals(session.visitor().onlineChat()))
                .orElseThrow(SignedInVisitor::signedOut);
    }

    private Optional<String> bearer() {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim());
    }

    private static Refusal signedOut() {
        return new Refusal(CommonProblem.SIGNED_OUT, "a valid widget session is needed: ask for a new one");
    }
}
