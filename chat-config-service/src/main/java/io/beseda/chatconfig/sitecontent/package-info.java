/** What stands on a business-card site. */
package io.beseda.chatconfig.sitecontent;
