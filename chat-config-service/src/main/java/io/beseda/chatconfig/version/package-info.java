/** Lost updates are refused: versions of settings as entity tags (RFC 9110, 8.8.3 and 13.1.1). */
package io.beseda.chatconfig.version;
