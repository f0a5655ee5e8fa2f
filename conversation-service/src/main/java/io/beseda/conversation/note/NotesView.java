package io.beseda.conversation.note;

import java.util.List;

/** The notes of a conversation in the order in which they were written. */
public record NotesView(List<NoteView> items) {}
