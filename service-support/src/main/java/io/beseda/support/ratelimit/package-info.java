/** How much integrations may ask. Counted by every pod for itself, in memory. */
package io.beseda.support.ratelimit;
