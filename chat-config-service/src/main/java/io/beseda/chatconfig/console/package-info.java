/** Serves the operators' console to their browsers. */
package io.beseda.chatconfig.console;
