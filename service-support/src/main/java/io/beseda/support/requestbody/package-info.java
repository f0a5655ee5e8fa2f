/** How large the bodies of requests may be. */
package io.beseda.support.requestbody;
