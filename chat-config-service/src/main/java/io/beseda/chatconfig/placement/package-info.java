/** Addresses of sites: where a chat may run on the web. */
package io.beseda.chatconfig.placement;
