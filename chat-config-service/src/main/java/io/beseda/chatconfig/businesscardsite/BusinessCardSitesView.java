package io.beseda.chatconfig.businesscardsite;

import java.util.List;

/** Every business-card site of the account, by name. */
public record BusinessCardSitesView(List<BusinessCardSiteView> items) {}
