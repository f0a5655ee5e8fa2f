/** Which entities belong together. */
package io.beseda.crm.link;
