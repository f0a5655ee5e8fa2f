/** Search in the inbox: conversations by number, messages by their words. See DESIGN.md. */
package io.beseda.conversation.search;
