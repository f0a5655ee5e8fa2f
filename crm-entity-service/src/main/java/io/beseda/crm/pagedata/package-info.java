/**
 * What pages tell of their clients ({@code setMeta}) arrives on contact and lead. Anybody can make a page say anything, so it
 * never overwrites what a user or an integration entered.
 */
package io.beseda.crm.pagedata;
