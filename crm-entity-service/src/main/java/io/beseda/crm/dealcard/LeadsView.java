package io.beseda.crm.dealcard;

import java.util.List;

/**
 * A page of leads.
 *
 * @param nextCursor asks for the page after this one; absent on the last
 */
public record LeadsView(List<LeadSummaryView> items, String nextCursor) {}
