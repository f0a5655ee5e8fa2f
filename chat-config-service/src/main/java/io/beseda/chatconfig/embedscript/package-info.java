/** The script that puts a chat on a page. */
package io.beseda.chatconfig.embedscript;
