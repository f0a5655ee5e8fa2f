package io.beseda.chatconfig.greeting;

import static java.util.Objects.requireNonNullElse;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.NameRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole greeting of a chat in the body of a request.
 *
 * @param on off when absent
 * @param delaySeconds 0 to 60; 0 when absent
 * @param defaultLanguage {@code ru}, {@code en}, {@code es} or {@code pt}; every text is needed in it
 * @param conditions at most 10
 * @param branches at most 20, the first being the greeting; needed while it is on
 */
public record GreetingRequest(
        Boolean on,
        Integer delaySeconds,
        String defaultLanguage,
        List<ConditionRequest> conditions,
        List<BranchRequest> branches) {

    private static final int MAX_DELAY = 60;
    private static final int MAX_CONDITIONS = 10;
    private static final int MAX_BRANCHES = 20;
    private static final int MAX_PARAM = 255;

    /** A condition in the body of a request. */
    public record ConditionRequest(String param, String comparison, String value) {

        private Optional<GreetingCondition> read(String pointer, FieldErrors errors) {
            var name = errors.read(
                    pointer + "/param",
                    () -> NameRules.checked(
                            requireNonNullElse(param, ""), "param", MAX_PARAM, "Name a parameter of the page."));
            var way = errors.read(pointer + "/comparison", () -> Comparison.parse(comparison));
            var compared = way.flatMap(known -> errors.read(pointer + "/value", () -> compared(known)));
            return compared.flatMap(
                    checked -> name.map(param -> new GreetingCondition(param, way.orElseThrow(), checked)));
        }

        private Optional<String> compared(Comparison way) {
            return way.needsValue()
                    ? Optional.of(NameRules.checked(
                            requireNonNullElse(value, ""), "value", MAX_PARAM, "Write what to compare with."))
                    : Optional.empty();
        }
    }

    /** @throws io.beseda.support.problem.Refusal naming all that can't be used */
    public Greeting checked() {
        var errors = new FieldErrors();
        Optional<Greeting> greeting = read(errors);
        errors.refuseIfAny();
        return greeting.orElseThrow();
    }

    private Optional<Greeting> read(FieldErrors errors) {
        var delay = errors.read("/delaySeconds", this::delay);
        var language = errors.read("/defaultLanguage", () -> Language.parse(defaultLanguage));
        var read = language.flatMap(known -> errors.readAll(
                "/branches",
                requireNonNullElse(branches, List.of()),
                "branches",
                MAX_BRANCHES,
                (pointer, branch) -> branch.read(pointer, known, errors)));
        var when = errors.readAll(
                "/conditions",
                requireNonNullElse(conditions, List.of()),
                "conditions",
                MAX_CONDITIONS,
                (pointer, condition) -> condition.read(pointer, errors));
        read.ifPresent(known -> checkNames(known, errors));
        return read.flatMap(known -> when.flatMap(checked -> delay.map(seconds ->
                new Greeting(requireNonNullElse(on, false), seconds, language.orElseThrow(), checked, known))));
    }

    private Integer delay() {
        int seconds = requireNonNullElse(delaySeconds, 0);
        if (seconds < 0 || seconds > MAX_DELAY) {
            throw new InvalidValue("delay-range", "Enter 0 to %d seconds.".formatted(MAX_DELAY));
        }
        return seconds;
    }

    private void checkNames(List<GreetingBranch> known, FieldErrors errors) {
        if (known.isEmpty() && Boolean.TRUE.equals(on)) {
            errors.note("/branches", "greeting-empty", "Write what the bot says, or switch it off.");
        }
        Set<String> names = known.stream().map(GreetingBranch::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < known.size(); i++) {
            GreetingBranch branch = known.get(i);
            if (!seen.add(branch.name())) {
                errors.note("/branches/%d/name".formatted(i), "name-taken", "Another branch has this name.");
            }
            for (int k = 0; k < branch.quickReplies().size(); k++) {
                Optional<String> next = branch.quickReplies().get(k).next();
                if (next.filter(name -> !names.contains(name)).isPresent()) {
                    errors.note(
                            "/branches/%d/quickReplies/%d/next".formatted(i, k),
                            "branch-unknown",
                            "No branch has this name: choose one, or none.");
                }
            }
        }
    }
}
