/** What at least three services need and none of them owns: account scope, events in and out, problem answers, identifiers. */
package io.beseda.support;
