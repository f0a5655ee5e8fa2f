package io.beseda.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an online chat takes for a proof of who its client is. */
public enum IdentityMode {
    /** A signed user token; a plain user id is only claimed. */
    @JsonProperty("signed")
    SIGNED,
    /** Also a plain user id that nobody can guess. */
    @JsonProperty("unguessable")
    UNGUESSABLE
}
