/** SQL written by hand, for what runs outside a request and so has no account of its own: what it is given includes the account. */
package io.beseda.chatconfig.nativesql;
