package io.beseda.chatconfig.businesscardsite;

/**
 * From this version on, a site's public page opens a chat no more: it is unpublished, deleted or unbound. Observed inside the
 * transaction that does it: an observer that fails undoes it.
 *
 * @param chat what it opened before
 */
public record ChatTakenOffSite(BusinessCardSite site, PlacedChat chat) {}
