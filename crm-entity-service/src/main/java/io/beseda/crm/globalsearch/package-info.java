/** One search over leads, contacts, companies and customers at once. */
package io.beseda.crm.globalsearch;
