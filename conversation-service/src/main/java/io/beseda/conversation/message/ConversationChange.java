package io.beseda.conversation.message;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.Finish;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened to a conversation and that others are told of once it is committed. */
public sealed interface ConversationChange {

    /** A conversation was born; its first message follows. */
    record Started(
            Conversation conversation,
            String onlineChatName,
            Optional<FirstPage> page,
            Optional<ClientIdentity> identity)
            implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.started(this);
        }
    }

    /** A message was stored, now or earlier: telling it again is how a sender who asks again gets its answer. */
    record Added(StoredMessage stored) implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.added(this);
        }
    }

    /**
     * A message can't go where it was meant to.
     *
     * @param conversationId what it named
     */
    record Refused(
            Visitor visitor,
            Optional<ConversationId> conversationId,
            ClientMessageId clientMessageId,
            Reason reason,
            Instant at)
            implements ConversationChange {

        /** Why. */
        public enum Reason {
            CONVERSATION_FINISHED,
            CONVERSATION_UNKNOWN,
            ATTACHMENT_UNUSABLE
        }

        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.refused(this);
        }
    }

    /** A conversation ended. */
    record Finished(Conversation conversation, Finish finish) implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.finished(this);
        }
    }

    /** A finished conversation is open again; the message that reopened it follows. */
    record Reopened(Conversation conversation, Instant at) implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.reopened(this);
        }
    }

    /** The page of its visitor told something of the client. */
    record PageTold(Conversation conversation, PageData data, Instant at) implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.pageTold(this);
        }
    }

    /**
     * A conversation was given to an operator, or back to nobody.
     *
     * @param assignee empty for nobody
     */
    record Assigned(Conversation conversation, Optional<Author.Operator> assignee, Author.Operator by, Instant at)
            implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.assigned(this);
        }
    }

    /** An operator left a note for colleagues. */
    record Noted(Conversation conversation, Note note) implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.noted(this);
        }
    }

    /**
     * What a visitor has written so far belongs to a person now.
     *
     * @param conversations that changed hands; none where it is only told again
     */
    record Linked(
            AccountId accountId,
            VisitorId visitor,
            VisitorId person,
            String externalId,
            Optional<Long> fieldId,
            LinkCause cause,
            List<ConversationId> conversations,
            Instant at)
            implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.linked(this);
        }
    }

    /**
     * A visitor has its conversations back.
     *
     * @param by the administrator who undid the link; empty where the CRM withdrew it
     */
    record Unlinked(
            AccountId accountId,
            VisitorId visitor,
            VisitorId person,
            List<ConversationId> conversations,
            Optional<Author.Operator> by,
            Instant at)
            implements ConversationChange {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.unlinked(this);
        }
    }

    /** What a reader makes of each kind; a new kind does not compile until every reader knows it. */
    interface Kinds<T> {
        T started(Started change);

        T added(Added change);

        T refused(Refused change);

        T finished(Finished change);

        T reopened(Reopened change);

        T pageTold(PageTold change);

        T assigned(Assigned change);

        T noted(Noted change);

        T linked(Linked change);

        T unlinked(Unlinked change);
    }

    <T> T as(Kinds<T> kinds);
}
