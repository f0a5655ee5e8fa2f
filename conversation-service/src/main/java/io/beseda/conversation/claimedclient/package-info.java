/** Who clients are by the words of the pages they write from. */
package io.beseda.conversation.claimedclient;
