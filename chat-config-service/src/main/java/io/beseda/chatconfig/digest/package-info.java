/** Digests of bytes. */
package io.beseda.chatconfig.digest;
