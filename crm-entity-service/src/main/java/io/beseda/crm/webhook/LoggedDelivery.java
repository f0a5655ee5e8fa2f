package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;

/** A delivery as its log tells it, the first attempt first. */
record LoggedDelivery(
        DeliveryId id,
        String eventCode,
        String entity,
        State state,
        Instant createdAt,
        Instant dueAt,
        List<Attempt> attempts) {

    /** What became of it. */
    public enum State {
        WAITING("waiting"),
        DELIVERED("delivered"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state " + code);
        }
    }
}
