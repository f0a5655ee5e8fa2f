package io.beseda.conversation.note;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.message.Note;
import io.beseda.conversation.message.NoteId;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Adds a note to a conversation, open or finished, behind its present last message: stored once, however often it is sent,
 * and announced when it is committed.
 */
@ApplicationScoped
public class AddNote {

    private final ConversationRepository conversations;
    private final NoteRepository notes;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    public AddNote(
            ConversationRepository conversations, NoteRepository notes, Announcements announcements, Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The note as it is to be stored. */
    public record NewNote(ConversationId conversationId, NoteId id, MessageText text) {}

    /**
     * The stored note.
     *
     * @param repeated it was stored by an earlier call
     */
    public record Added(Note note, boolean repeated) {}

    /** @throws Refusal if the account has no such conversation, or if another note has this id */
    @Transactional
    public Added add(AccountId accountId, Author.Operator author, NewNote wanted) {
        Conversation conversation = conversations.lockExisting(accountId, wanted.conversationId());
        Optional<Note> earlier = notes.find(accountId, wanted.id());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), author, wanted);
        }
        Note note = new Note(
                wanted.id(), conversation.id(), conversation.lastSequence(), author, wanted.text(), clock.instant());
        if (!notes.add(accountId, note)) {
            throw idTaken();
        }
        announcements.append(List.of(new ConversationChange.Noted(conversation, note)));
        return new Added(note, false);
    }

    private static Added repeated(Note earlier, Author.Operator author, NewNote wanted) {
        boolean own = earlier.author().id().equals(author.id())
                && earlier.conversationId().equals(wanted.conversationId());
        if (!own) {
            throw idTaken();
        }
        return new Added(earlier, true);
    }

    private static Refusal idTaken() {
        return new Refusal(NoteProblem.NOTE_ID_TAKEN, "give every note an id of its own");
    }
}
