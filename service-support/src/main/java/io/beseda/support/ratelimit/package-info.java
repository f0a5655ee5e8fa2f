/** How much integrations may ask of {@code /api/v4}. Counted by every pod for itself, in memory. */
package io.beseda.support.ratelimit;
