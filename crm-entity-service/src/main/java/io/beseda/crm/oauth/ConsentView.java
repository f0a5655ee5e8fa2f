package io.beseda.crm.oauth;

import java.net.URI;

/** Where the browser goes after the administrator decided. */
record ConsentView(URI location) {

    /** Never the address, which holds the code: this may end in a log. */
    @Override
    public String toString() {
        return "ConsentView";
    }
}
