/** Takes files from visitors and operators: how many, how large, of which type, and what is stored of them. */
package io.beseda.conversation.upload;
