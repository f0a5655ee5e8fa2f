package io.beseda.chatconfig.externalid;

import io.beseda.support.account.AccountId;

/** What the CRM told of a field. */
public record KnownField(
        AccountId accountId, CrmFieldId id, long version, CrmEntityType entityType, String type, String name) {}
