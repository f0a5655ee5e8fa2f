package io.beseda.conversation.upload;

import java.time.Instant;
import java.util.Optional;

/**
 * What was uploaded lately.
 *
 * @param unsent files of the owner's last hour that were not sent
 * @param bytes of the owner's last hour
 * @param oldest of the owner's last hour
 * @param accountBytes of the account's last day
 */
record Usage(long unsent, long bytes, Optional<Instant> oldest, long accountBytes) {}
