/** Shows people the public pages of business-card sites. */
package io.beseda.chatconfig.sitepage;
