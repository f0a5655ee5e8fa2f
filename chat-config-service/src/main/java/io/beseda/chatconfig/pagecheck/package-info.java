/** How a page would be judged that asks for a chat. Addresses are read, never fetched. */
package io.beseda.chatconfig.pagecheck;
