/** A lead with its contact and company in one request. */
package io.beseda.crm.complexlead;
