/**
 * What all resources under {@code /api/v4} have in common, as integrations written for amoCRM and Kommo expect it: bracketed
 * query parameters, pages, absolute links, batches with request ids, and {@code validation-errors}.
 */
package io.beseda.support.v4;
