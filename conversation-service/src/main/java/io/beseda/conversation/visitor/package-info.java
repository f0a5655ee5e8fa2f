/** Visitors: browsers that have written at least once. */
package io.beseda.conversation.visitor;
