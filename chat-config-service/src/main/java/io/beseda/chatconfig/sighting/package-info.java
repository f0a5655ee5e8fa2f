/** Where the widgets of a chat run, and where they were not let in. */
package io.beseda.chatconfig.sighting;
