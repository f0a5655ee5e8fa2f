package io.beseda.chatconfig.businesscardsite;

/** Whether a site could have a slug now: not if one has it, were it the same site. */
public record SlugView(boolean available) {}
