package io.beseda.crm.externalid;

import java.util.List;

/** External IDs name somebody else than before, in the transaction of this thread, which holds their matches. Observed inside it. */
public record ExternalIdsMatched(List<ExternalIdMatch> matches) {}
