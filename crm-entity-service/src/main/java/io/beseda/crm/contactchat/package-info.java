/** Which contacts conversations are with, as integrations see and set it: «chats of contacts». */
package io.beseda.crm.contactchat;
