/**
 * Every event that travels between Beseda's services: records, topic definitions and event type names.
 *
 * <p>The promise to consumers, inside and outside: events are only added to. A field is never renamed, re-typed or
 * removed; readers ignore fields they do not know; a new meaning is a new event type or a {@code .v2} topic. Delivery is
 * at least once and ordered per key; {@code ce_id} repeats when an event is delivered again.
 */
package io.beseda.contracts;
