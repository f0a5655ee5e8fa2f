/** Online chats of an account and their settings. */
package io.beseda.chatconfig.onlinechat;
