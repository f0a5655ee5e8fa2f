/** Tags: words by which entities are found again. */
package io.beseda.crm.tag;
