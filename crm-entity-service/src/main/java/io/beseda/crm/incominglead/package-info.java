/** Incoming leads («неразобранное»): what has come in and nobody has accepted yet. */
package io.beseda.crm.incominglead;
