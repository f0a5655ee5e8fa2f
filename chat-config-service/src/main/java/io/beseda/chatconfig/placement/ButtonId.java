package io.beseda.chatconfig.placement;

/** The id in an embed script, unique over all accounts; not secret and easy to guess, so it is never enough without a {@link ScriptHash}. */
public record ButtonId(long value) {

    /** Decimal digits, as pages carry it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
