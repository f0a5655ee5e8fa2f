package io.beseda.support.consuming;

/** An event that can't be handled before another has arrived, on another topic. It is tried again for a bounded time. */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String message) {
        super(message);
    }
}
