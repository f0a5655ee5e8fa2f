/** Customers: who has bought and may buy again. */
package io.beseda.crm.customer;
