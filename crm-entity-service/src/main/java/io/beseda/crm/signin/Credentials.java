package io.beseda.crm.signin;

import io.beseda.crm.user.PasswordHash;

/** An active user and what proves to be this user. */
record Credentials(Identity identity, PasswordHash passwordHash) {}
