package io.beseda.local;

/**
 * Says in one sentence, meant for the person at the terminal, what stands in the way of a local run and what to do about it.
 */
public final class LocalRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalRunException(String sentence) {
        super(sentence);
    }

    public LocalRunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
