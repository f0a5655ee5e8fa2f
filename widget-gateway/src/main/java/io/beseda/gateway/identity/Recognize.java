package io.beseda.gateway.identity;

import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds out who the client of a page is. A refused proof is worth a claim at most, and never an error. */
@ApplicationScoped
public class Recognize {

    private final UserTokens tokens;

    public Recognize(UserTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param userToken what the page calls a signed token
     * @param userId what the page calls its user
     * @param running whom the running session that the page showed is of; empty without one
     */
    public Recognition recognize(
            UUID onlineChatId,
            IdentityRules rules,
            Optional<String> userToken,
            Optional<String> userId,
            Optional<ProvenIdentity> running) {
        Optional<TokenVerdict> verdict = userToken.map(token -> tokens.judge(token, onlineChatId, rules));
        if (verdict.isPresent()) {
            if (verdict.get() instanceof TokenVerdict.Proven proven) {
                return new Recognition.Verified(proven.identity());
            }
            if (verdict.get() instanceof TokenVerdict.Stale stale && keepsGoing(stale.identity(), running, rules)) {
                return new Recognition.Verified(stale.identity());
            }
        }
        return ofUserId(rules, userId, verdict.flatMap(Recognize::flaw));
    }

    private static Recognition ofUserId(IdentityRules rules, Optional<String> userId, Optional<UserTokenFlaw> flaw) {
        Optional<ExternalId> proven = userId.filter(
                        said -> rules.unguessableProves() && UnguessableId.isOne(said.strip()))
                .flatMap(rules::externalId);
        if (proven.isPresent()) {
            return new Recognition.Verified(
                    new ProvenIdentity(proven.get(), rules.field().map(IdentityRules.Field::id), Optional.empty()));
        }
        return userId.flatMap(said -> ExternalId.of(ExternalIdKind.TEXT, said))
                .<Recognition>map(claimed -> new Recognition.Claimed(claimed, flaw))
                .orElseGet(() -> new Recognition.Anonymous(flaw));
    }

    /** The same person, whose session is still good: the token is older than it, nothing else. */
    private static boolean keepsGoing(ProvenIdentity shown, Optional<ProvenIdentity> running, IdentityRules rules) {
        return running.filter(rules::stillProve)
                .filter(session -> session.externalId().equals(shown.externalId()))
                .isPresent();
    }

    private static Optional<UserTokenFlaw> flaw(TokenVerdict verdict) {
        if (verdict instanceof TokenVerdict.Stale stale) {
            return Optional.of(stale.flaw());
        }
        return verdict instanceof TokenVerdict.Refused refused ? Optional.of(refused.flaw()) : Optional.empty();
    }
}
