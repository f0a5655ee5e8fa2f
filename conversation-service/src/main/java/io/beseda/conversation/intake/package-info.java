/** Takes in what other services publish; DESIGN.md tells how a batch of what visitors did becomes rows and events. */
package io.beseda.conversation.intake;
