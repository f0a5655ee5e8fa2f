/** What all pages have in common that this service shows to browsers. */
package io.beseda.chatconfig.page;
