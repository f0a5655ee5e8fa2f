/** The fields of the CRM, and which of them can hold the identifiers of a chat's clients. */
package io.beseda.chatconfig.externalid;
