package io.beseda.crm.leadboard;

import java.util.List;

/** @param more whether there is another page behind it */
public record BoardPageView(List<BoardLeadView> items, boolean more) {}
