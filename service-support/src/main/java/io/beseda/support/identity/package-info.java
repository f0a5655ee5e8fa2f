/** Who a client is, as every service must reckon it alike: external IDs, the persons they name, the keys that prove them. */
package io.beseda.support.identity;
