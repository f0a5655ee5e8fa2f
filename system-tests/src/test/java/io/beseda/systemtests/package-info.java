/** Checks what only the whole product can promise, against the packaged services as they are shipped. */
package io.beseda.systemtests;
