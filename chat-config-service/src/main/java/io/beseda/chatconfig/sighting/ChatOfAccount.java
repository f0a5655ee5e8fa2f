package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.support.account.AccountId;

/** A chat together with the account it belongs to. */
record ChatOfAccount(AccountId accountId, OnlineChatId onlineChatId) {}
