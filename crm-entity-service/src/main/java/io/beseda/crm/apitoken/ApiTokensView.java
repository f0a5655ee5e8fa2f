package io.beseda.crm.apitoken;

import java.util.List;

/** Answer of the list of API tokens. */
record ApiTokensView(List<ApiTokenView> items) {}
