package io.beseda.gateway.chatconfig;

/** The two ways a chat is embedded; each has a script key of its own. */
public enum Placement {
    /** A site's page: only on the origins of its placement addresses. */
    WEB("web"),
    /** An app or WebView: on any origin. */
    APP("app");

    private final String word;

    Placement(String word) {
        this.word = word;
    }

    /** As it stands in JSON and tokens. */
    public String word() {
        return word;
    }
}
