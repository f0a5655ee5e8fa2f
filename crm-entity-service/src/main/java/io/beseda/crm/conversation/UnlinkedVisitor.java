package io.beseda.crm.conversation;

import io.beseda.support.account.AccountId;

/** An administrator said that a visitor is not this person. */
public record UnlinkedVisitor(AccountId accountId, VisitorId visitor, VisitorId person) {}
