/** Takes in what other services publish; DESIGN.md tells how a batch of visitors' messages is stored. */
package io.beseda.conversation.intake;
