/** What a failure says about its reasons. */
package io.beseda.support.failure;
