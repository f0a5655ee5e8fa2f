package io.beseda.conversation.operator;

import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the highest version of every operator, in whatever order and however often versions come. */
@ApplicationScoped
public class KeepOperators {

    private static final BinaryOperator<Operator> NEWER = BinaryOperator.maxBy(Comparator.comparing(Operator::version));

    private final OperatorRepository operators;

    @Inject
    public KeepOperators(OperatorRepository operators) {
        this.operators = operators;
    }

    @Transactional
    public void keep(List<Operator> snapshots) {
        var newest = snapshots.stream().collect(Collectors.toMap(Operator::key, Function.identity(), NEWER));
        operators.keep(newest.values());
    }

    /** Nothing can be given to these any more; what they wrote keeps their names. */
    @Transactional
    public void delete(List<UserId> deleted) {
        operators.deactivate(deleted);
    }
}
