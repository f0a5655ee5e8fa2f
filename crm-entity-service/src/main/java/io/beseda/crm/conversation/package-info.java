/** What the CRM knows of conversations, which conversation-service owns. */
package io.beseda.crm.conversation;
