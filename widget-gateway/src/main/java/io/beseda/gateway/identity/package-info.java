/** How a page proves who its client is. Pure rules: nothing here waits, asks anybody or fetches anything. See {@code DESIGN.md}. */
package io.beseda.gateway.identity;
