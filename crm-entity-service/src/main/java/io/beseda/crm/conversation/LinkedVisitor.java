package io.beseda.crm.conversation;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A visitor's own browser proved that it is a person.
 *
 * @param externalId of the person, in its canonical form
 * @param fieldId the field its chat keeps external IDs in
 * @param conversations that became the person's because of it
 * @param at when it was told
 */
public record LinkedVisitor(
        AccountId accountId,
        VisitorId visitor,
        VisitorId person,
        String externalId,
        Optional<Long> fieldId,
        List<ConversationId> conversations,
        Instant at) {}
