package io.beseda.crm.signin;

/** Who is signed in, and the refresh token to stay so. */
public record SignedIn(Identity identity, RefreshToken refreshToken) {}
