/** What operators write for colleagues in a conversation; visitors never see it. */
package io.beseda.conversation.note;
