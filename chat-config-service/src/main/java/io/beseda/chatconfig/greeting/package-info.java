/** The greeting bot of an online chat: what it says, to whom, and which answers it offers. */
package io.beseda.chatconfig.greeting;
