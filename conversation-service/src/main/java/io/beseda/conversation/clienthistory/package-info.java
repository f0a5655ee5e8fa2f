/** Everything that is held of a client: which conversations are its, how many, and all of it as one download. */
package io.beseda.conversation.clienthistory;
