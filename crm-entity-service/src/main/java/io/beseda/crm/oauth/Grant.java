package io.beseda.crm.oauth;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.util.UUID;

/** An administrator's consent that an integration acts in the administrator's name. */
record Grant(UUID id, AccountId accountId, IntegrationId integrationId, UserId userId, String userName) {}
