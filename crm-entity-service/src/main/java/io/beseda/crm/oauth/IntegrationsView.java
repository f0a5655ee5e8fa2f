package io.beseda.crm.oauth;

import java.util.List;

/** Answer of the list of integrations. */
record IntegrationsView(List<IntegrationView> items) {}
