package io.beseda.crm.token;

import java.util.List;
import java.util.Map;

/** A JSON Web Key Set (RFC 7517): public keys only. */
public record KeySetView(List<Map<String, Object>> keys) {}
