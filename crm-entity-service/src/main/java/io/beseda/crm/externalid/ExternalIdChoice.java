package io.beseda.crm.externalid;

import io.beseda.crm.conversation.OnlineChatId;
import io.beseda.crm.customfield.FieldId;
import io.beseda.support.account.AccountId;
import java.util.Optional;

/** Where an online chat keeps the external IDs of its clients, as of a version of its settings. */
public record ExternalIdChoice(AccountId accountId, OnlineChatId onlineChat, long version, Optional<FieldId> field) {}
