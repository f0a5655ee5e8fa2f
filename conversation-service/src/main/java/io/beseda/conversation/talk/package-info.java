/** {@code /api/v4/talks}: conversations as integrations written for amoCRM and Kommo know them. */
package io.beseda.conversation.talk;
