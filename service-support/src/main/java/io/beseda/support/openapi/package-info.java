/** What all services say alike in their OpenAPI documents. */
package io.beseda.support.openapi;
