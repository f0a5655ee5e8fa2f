package io.beseda.crm.signin;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.UUID;

/** A session was ended before its time, in the transaction of this thread. Observed inside that transaction. */
public record SignInSessionEnded(AccountId accountId, UserId userId, UUID sessionId, Instant at) {}
