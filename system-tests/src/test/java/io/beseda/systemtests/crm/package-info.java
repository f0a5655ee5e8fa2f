/** The pages of the CRM in a browser, over the running product. */
package io.beseda.systemtests.crm;
