/** Random values that nobody may be able to guess. */
package io.beseda.chatconfig.unguessable;
