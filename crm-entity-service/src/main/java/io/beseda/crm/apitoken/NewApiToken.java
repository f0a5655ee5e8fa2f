package io.beseda.crm.apitoken;

import java.time.Instant;

/** An API token to be. */
record NewApiToken(String name, Instant expiresAt) {}
