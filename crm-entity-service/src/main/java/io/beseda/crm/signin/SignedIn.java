package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import java.util.UUID;

/** Who is signed in, in which session, and the refresh token to stay so. */
public record SignedIn(Identity identity, UUID sessionId, OpaqueToken refreshToken) {}
