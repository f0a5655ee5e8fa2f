/** What services remember of ids whose clients were erased, so that nothing late or redelivered brings them back. */
package io.beseda.support.erasure;
