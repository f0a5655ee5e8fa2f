/** Messages: text, author, sequence; and the changes of conversations that others are told of. */
package io.beseda.conversation.message;
