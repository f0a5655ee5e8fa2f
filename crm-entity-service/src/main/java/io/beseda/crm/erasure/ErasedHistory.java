package io.beseda.crm.erasure;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The conversations of an erased client are gone. */
public record ErasedHistory(
        UUID erasureId,
        AccountId accountId,
        List<UUID> visitors,
        List<UUID> conversations,
        long messages,
        long files,
        Instant erasedAt) {}
