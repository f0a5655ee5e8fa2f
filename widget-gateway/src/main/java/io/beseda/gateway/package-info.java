/** Holds the live connections of visitors and operators; a pod may be lost at any instant without losing a message. */
package io.beseda.gateway;
