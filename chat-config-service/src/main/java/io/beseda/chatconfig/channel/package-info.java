/** Ways to reach a business besides the online chat. */
package io.beseda.chatconfig.channel;
