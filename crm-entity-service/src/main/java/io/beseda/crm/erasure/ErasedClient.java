package io.beseda.crm.erasure;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client was erased in the transaction of this thread; observed inside it, last. */
public record ErasedClient(
        UUID erasureId, AccountId accountId, long contactId, List<UUID> visitors, Instant erasedAt) {}
