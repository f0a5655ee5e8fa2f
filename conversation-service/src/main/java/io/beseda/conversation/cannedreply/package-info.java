/** Texts that the operators of an account keep at hand. */
package io.beseda.conversation.cannedreply;
