package io.beseda.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/** A parameter is an {@code AccountId}, or holds values that carry one (a row of a batch, a key). */
final class TakesAnAccount extends ArchCondition<JavaMethod> {

    private static final String ACCOUNT = "io.beseda.support.account.AccountId";

    TakesAnAccount() {
        super("take an AccountId or rows that carry one");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean scoped = method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> carriesAccount(type, new HashSet<>()));
        events.add(new SimpleConditionEvent(
                method, scoped, method.getFullName() + (scoped ? " takes" : " does not take") + " an account"));
    }

    private static boolean carriesAccount(JavaClass type, Set<JavaClass> seen) {
        if (type.getName().equals(ACCOUNT)) {
            return true;
        }
        return type.getPackageName().startsWith("io.beseda.")
                && seen.add(type)
                && type.getAllFields().stream().anyMatch(field -> carriesAccount(field.getRawType(), seen));
    }
}
