/** The deal card: a lead with its contact and every conversation about it; see DESIGN.md. */
package io.beseda.crm.dealcard;
