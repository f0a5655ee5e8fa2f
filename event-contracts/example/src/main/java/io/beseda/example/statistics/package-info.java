/**
 * A consumer of {@code conversation-events.v1} as another team would write it, with nothing but kafka-clients, JDBC and the records of
 * event-contracts. README.md beside the module tells how to run it and why each step is where it is.
 */
package io.beseda.example.statistics;
