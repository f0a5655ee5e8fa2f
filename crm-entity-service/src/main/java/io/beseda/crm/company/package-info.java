/** Companies: the organisations that contacts, leads and customers belong to. */
package io.beseda.crm.company;
