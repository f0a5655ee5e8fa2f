/** Whose conversations are: links of anonymous visitors to the persons they turned out to be. See {@code DESIGN.md}. */
package io.beseda.conversation.ownership;
