package io.beseda.gateway.chatconfig;

import io.beseda.support.account.AccountId;
import java.util.UUID;

/** The settings of something that pages embed, as of a version. */
interface Embeddable {

    AccountId accountId();

    UUID id();

    long version();

    Script script();
}
