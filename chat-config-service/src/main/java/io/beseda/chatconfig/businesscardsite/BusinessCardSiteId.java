package io.beseda.chatconfig.businesscardsite;

import java.util.UUID;

/** A business-card site's id in the settings: random. */
public record BusinessCardSiteId(UUID value) {}
