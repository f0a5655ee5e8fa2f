/** What a value says when it can't be made from a request. */
package io.beseda.chatconfig.field;
