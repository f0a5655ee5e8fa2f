package io.beseda.support.requestbody;

import io.beseda.support.problem.ProblemCode;
import io.beseda.support.problem.Refusal;

/** How large one file may be. @param detail says so to whoever sends a larger one */
public record SizeLimit(long maxBytes, ProblemCode problem, String detail) {

    /** @throws Refusal if this many bytes are too many */
    public void require(long bytes) {
        if (bytes > maxBytes) {
            throw new Refusal(problem, detail);
        }
    }
}
