package io.beseda.conversation.widget;

import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatRepository;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * The visitor of a request: the only source of the account, chat and visitor a visitor's request acts in.
 *
 * <p>Header {@code Authorization: Bearer} carries the widget session. If the session says that the visitor's key proves
 * nothing, header {@code X-Beseda-Visitor} with the token the widget keeps tells who it is; without it, it is the visitor that
 * this very session made. What proved a person is judged anew with every request.
 */
@RequestScoped
public class SignedInVisitor {

    private static final String BEARER = "Bearer ";
    private static final String VISITOR_HEADER = "X-Beseda-Visitor";

    private final WidgetTokens tokens;
    private final OnlineChatRepository chats;
    private final HttpHeaders headers;

    @Inject
    public SignedInVisitor(WidgetTokens tokens, OnlineChatRepository chats, HttpHeaders headers) {
        this.tokens = tokens;
        this.chats = chats;
        this.headers = headers;
    }

    /** @throws Refusal if the request does not prove whose it is */
    public Visitor visitor() {
        WidgetTokens.Verified session =
                bearer().flatMap(tokens::session).filter(this::stillProves).orElseThrow(SignedInVisitor::signedOut);
        Optional<String> kept = Optional.ofNullable(headers.getHeaderString(VISITOR_HEADER));
        if (session.proven() || kept.isEmpty()) {
            return session.visitor();
        }
        return kept.flatMap(tokens::visitor)
                .map(WidgetTokens.Verified::visitor)
                .filter(visitor -> visitor.onlineChat().equals(session.visitor().onlineChat()))
                .orElseThrow(SignedInVisitor::signedOut);
    }

    /** A key that was revoked, another mode or another field end the sessions that rested on them. */
    private boolean stillProves(WidgetTokens.Verified session) {
        if (session.person().isEmpty()) {
            return true;
        }
        WidgetTokens.PersonProof proof = session.person().get();
        OnlineChat.Key chat = session.visitor().onlineChat();
        return Optional.ofNullable(chats.find(Set.of(chat)).get(chat))
                .filter(known -> known.identity().stillProve(proof.fieldId(), proof.keyId()))
                .isPresent();
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
