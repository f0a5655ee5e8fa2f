/** The leads board: leads by where they stand, with what a card of the board shows. */
package io.beseda.crm.leadboard;
