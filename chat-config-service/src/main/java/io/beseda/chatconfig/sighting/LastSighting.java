package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.placement.Placement;
import java.time.Instant;
import java.util.Optional;

/**
 * When and where a chat ran last.
 *
 * @param origin empty for a page without one, such as an app's
 */
record LastSighting(Instant at, Placement placement, Optional<String> origin) {}
