/** Reading a topic whole, in every pod: without a group, from where the reader says, for ever. */
package io.beseda.support.broadcast;
