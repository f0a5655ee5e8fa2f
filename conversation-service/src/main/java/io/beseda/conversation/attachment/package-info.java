/** Files of messages: what they are called, whose they are, where they were sent. */
package io.beseda.conversation.attachment;
