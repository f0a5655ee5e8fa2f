package io.beseda.chatconfig.businesscardsite;

/**
 * From this version on, a site's public page opens a chat, or another one, or it looks different. Observed inside the
 * transaction that does it: an observer that fails undoes it.
 */
public record ChatPlacedOnSite(BusinessCardSite site, PlacedChat chat) {}
