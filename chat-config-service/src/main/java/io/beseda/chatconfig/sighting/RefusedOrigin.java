package io.beseda.chatconfig.sighting;

import java.time.Instant;
import java.util.Optional;

/**
 * An origin on which a chat was not let run.
 *
 * @param origin empty for pages without one
 * @param sessions that were refused since {@code firstAt}
 */
record RefusedOrigin(Optional<String> origin, long sessions, Instant firstAt, Instant lastAt) {}
