package io.beseda.gateway.identity;

/** What a user token comes to. */
public sealed interface TokenVerdict {

    /** It proves who the client is. */
    record Proven(ProvenIdentity identity) implements TokenVerdict {}

    /** It did prove it, and is too old or was used before: enough to go on with a session that it opened. */
    record Stale(ProvenIdentity identity, UserTokenFlaw flaw) implements TokenVerdict {}

    /** It proves nothing. */
    record Refused(UserTokenFlaw flaw) implements TokenVerdict {}
}
