package io.beseda.crm.oauth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An integration; OAuth2 calls it the client id. */
record IntegrationId(@JsonValue UUID value) {}
