/** A projection of the online chats that chat-config-service owns: name and conversation mode. */
package io.beseda.conversation.onlinechat;
