package io.beseda.crm.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * An account.
 *
 * @param customersMode {@code disabled}, {@code segments} or {@code periodicity}
 */
public record AccountRow(AccountId id, String name, Instant createdAt, String customersMode) {

    /** Names the account where amoCRM has the first part of its host. */
    public String subdomain() {
        return "account" + id.value();
    }

    /** Always the same. */
    String uuid() {
        return UUID.nameUUIDFromBytes(("account:" + id.value()).getBytes(UTF_8)).toString();
    }
}
