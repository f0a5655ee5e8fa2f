package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to deliver.
 *
 * @param status of the answer; empty when there was none
 * @param failure why there was no answer
 * @param answer its first {@value #MAX_ANSWER} bytes as text
 */
record Attempt(Instant madeAt, Duration took, Optional<Integer> status, Optional<Failure> failure, String answer) {

    static final int MAX_ANSWER = 1024;

    private static final int FIRST_BAD_STATUS = 300;

    /** Why there was no answer. */
    public enum Failure {
        /** The host has an address that deliveries must not go to. */
        ADDRESS_REFUSED("address-refused"),
        UNKNOWN_HOST("unknown-host"),
        NOT_CONNECTED("not-connected"),
        TIMED_OUT("timed-out");

        private final String code;

        Failure(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }

        static Failure of(String code) {
            for (Failure failure : values()) {
                if (failure.code.equals(code)) {
                    return failure;
                }
            }
            throw new IllegalArgumentException("no failure " + code);
        }
    }

    /** PostgreSQL's texts hold no U+0000. */
    Attempt {
        answer = answer.replace("\0", "");
    }

    boolean good() {
        return status.filter(code -> code < FIRST_BAD_STATUS).isPresent();
    }
}
