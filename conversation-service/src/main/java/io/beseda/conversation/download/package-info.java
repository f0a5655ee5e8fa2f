/** Gives files out: signed links for those who may read a message, and the files for those who bring such a link. */
package io.beseda.conversation.download;
