/** What several services need and none of them owns: account scope, events in and out, problem answers, identifiers, images. */
package io.beseda.support;
