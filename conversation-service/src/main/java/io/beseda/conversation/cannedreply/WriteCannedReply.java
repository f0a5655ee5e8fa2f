package io.beseda.conversation.cannedreply;

import io.beseda.conversation.message.MessageText;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Adds and changes the canned replies of an account, one writer at a time: no two share a shortcut, whatever the case. */
@ApplicationScoped
public class WriteCannedReply {

    private final CannedReplyRepository replies;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public WriteCannedReply(CannedReplyRepository replies, UuidV7 uuids, Clock clock) {
        this.replies = replies;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** @throws Refusal if the shortcut is taken or the account has as many as it may */
    @Transactional
    CannedReply add(AccountId accountId, Shortcut shortcut, MessageText text) {
        replies.lock(accountId);
        CannedReply reply = new CannedReply(new CannedReplyId(uuids.next()), shortcut, text, clock.instant());
        if (replies.count(accountId) >= CannedReply.MAX_PER_ACCOUNT) {
            throw new Refusal(
                    CannedReplyProblem.TOO_MANY_CANNED_REPLIES,
                    "at most " + CannedReply.MAX_PER_ACCOUNT + "; delete one that nobody uses");
        }
        return write(accountId, reply);
    }

    /** @throws Refusal if the account has no such canned reply, or if another one has the shortcut */
    @Transactional
    CannedReply change(AccountId accountId, CannedReplyId id, Shortcut shortcut, MessageText text) {
        replies.lock(accountId);
        if (replies.find(accountId, id).isEmpty()) {
            throw notFound();
        }
        return write(accountId, new CannedReply(id, shortcut, text, clock.instant()));
    }

    /** @throws Refusal if the account has no such canned reply */
    @Transactional
    void delete(AccountId accountId, CannedReplyId id) {
        if (!replies.delete(accountId, id)) {
            throw notFound();
        }
    }

    private CannedReply write(AccountId accountId, CannedReply reply) {
        boolean taken = replies.find(accountId, reply.shortcut())
                .filter(other -> !other.id().equals(reply.id()))
                .isPresent();
        if (taken) {
            throw new Refusal(
                    CannedReplyProblem.SHORTCUT_TAKEN,
                    "another canned reply has this shortcut",
                    List.of(new FieldError("/shortcut", "shortcut-taken", "one that no other canned reply has")));
        }
        replies.write(accountId, reply);
        return reply;
    }

    private static Refusal notFound() {
        return new Refusal(CommonProblem.NOT_FOUND, "there is no such canned reply");
    }
}
