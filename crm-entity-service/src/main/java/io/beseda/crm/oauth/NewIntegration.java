package io.beseda.crm.oauth;

/** An integration to be, or what it shall become. */
record NewIntegration(String name, RedirectUri redirectUri) {}
