package io.beseda.crm.note;

import io.beseda.support.account.AccountId;
import java.util.List;

/** Notes were written in the transaction of this thread. Observed inside it: an observer that fails undoes them. */
public record NotesAdded(AccountId accountId, List<Note> notes) {}
