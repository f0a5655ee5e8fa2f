/** What at least three services share, and nothing that only one of them needs. */
package io.beseda.support;
