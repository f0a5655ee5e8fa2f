/** Who changed what in the settings, and when. Features write to it; it knows none of them. */
package io.beseda.chatconfig.audit;
