package io.beseda.gateway.identity;

import java.util.Locale;

/** Why a user token proves nothing, as the page that sent it is told. */
public enum UserTokenFlaw {
    /** No JWT with the header and the claims it must have. */
    MALFORMED,
    /** Its {@code kid} names no live key of this chat. */
    KEY_UNKNOWN,
    /** Not signed by that key with that key's algorithm. */
    SIGNATURE_WRONG,
    /** {@code aud} is not this chat. */
    AUDIENCE_WRONG,
    /** It lives longer than ten minutes. */
    LIFETIME_TOO_LONG,
    /** It is not valid yet. */
    NOT_YET_VALID,
    /** It is not valid any more. */
    EXPIRED,
    /** It was used before. */
    USED,
    /** {@code sub} can't be an external ID of the chosen field. */
    SUBJECT_UNUSABLE;

    /** As in JSON. */
    public String code() {
        return "user-token-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
