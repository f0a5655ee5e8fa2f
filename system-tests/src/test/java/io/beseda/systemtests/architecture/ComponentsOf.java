package io.beseda.systemtests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Some field, or a type argument of one, is of a kind. */
final class ComponentsOf extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> kind;

    ComponentsOf(DescribedPredicate<JavaClass> kind) {
        super("hold " + kind.getDescription());
        this.kind = kind;
    }

    @Override
    public void check(JavaClass holder, ConditionEvents events) {
        boolean holds = holder.getFields().stream()
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                .anyMatch(kind);
        events.add(new SimpleConditionEvent(
                holder, holds, holder.getName() + (holds ? " holds " : " does not hold ") + kind.getDescription()));
    }
}
