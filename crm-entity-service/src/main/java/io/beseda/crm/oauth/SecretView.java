package io.beseda.crm.oauth;

/** A client secret that was made just now; it is never shown again. */
record SecretView(String clientSecret) {

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "SecretView";
    }
}
