package io.beseda.crm.apitoken;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An API token that was created just now.
 *
 * @param token to be used as {@code Authorization: Bearer}; never shown again
 */
record CreatedApiTokenView(@JsonUnwrapped ApiTokenView apiToken, String token) {

    /** Never the token: this may end in a log. */
    @Override
    public String toString() {
        return "CreatedApiTokenView";
    }
}
