package io.beseda.crm.oauth;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An integration that was created just now, with its client secret, which is never shown again. */
record CreatedIntegrationView(@JsonUnwrapped IntegrationView integration, String clientSecret) {

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "CreatedIntegrationView";
    }
}
