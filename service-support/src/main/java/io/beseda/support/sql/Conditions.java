package io.beseda.support.sql;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a statement and their parameters, side by side; all of them hold. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** The first one. */
    public Conditions(String condition, Object... given) {
        and(condition, given);
    }

    public void and(String condition, Object... given) {
        conditions.add(condition);
        parameters.addAll(List.of(given));
    }

    /** What follows {@code WHERE}. */
    public String sql() {
        return String.join(" AND ", conditions);
    }

    /** In the order of the conditions, and these behind them. */
    public Object[] parameters(Object... last) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(last));
        return all.toArray();
    }
}
