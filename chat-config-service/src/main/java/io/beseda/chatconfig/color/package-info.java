/** Colours that people choose. */
package io.beseda.chatconfig.color;
