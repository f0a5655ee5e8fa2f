package io.beseda.support.problem;

/**
 * An expected refusal: one constant of a service's enum per reason, so that code, status and title stand in one table.
 */
public interface ProblemCode {

    /** Machine-readable, kebab-case, stable: clients decide by it. */
    String code();

    /** HTTP status. */
    int status();

    /** What happened, in a few words that do not vary. */
    String title();
}
