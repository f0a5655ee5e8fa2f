package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds, changes and removes groups of custom fields, and puts fields into them. */
@ApplicationScoped
public class KeepCustomFieldGroups {

    private static final int MAX_GROUPS = 50;

    /**
     * What is to be different; what is empty stays.
     *
     * @param fields all that are to be in it
     */
    record GroupChange(Optional<String> name, Optional<Integer> sort, Optional<List<FieldId>> fields) {}

    private final CustomFieldGroupRepository groups;
    private final ShowCustomFields showCustomFields;
    private final ChangeCustomFields changeCustomFields;

    @Inject
    public KeepCustomFieldGroups(
            CustomFieldGroupRepository groups,
            ShowCustomFields showCustomFields,
            ChangeCustomFields changeCustomFields) {
        this.groups = groups;
        this.showCustomFields = showCustomFields;
        this.changeCustomFields = changeCustomFields;
    }

    /** The main one first. */
    @Transactional
    List<CustomFieldGroup> all(AccountId account, EntityType type) {
        List<CustomFieldGroup> all = new ArrayList<>(List.of(CustomFieldGroup.main(type)));
        all.addAll(groups.all(account, type));
        return all;
    }

    /** @throws Refusal 404 if there is no such group */
    @Transactional
    CustomFieldGroup one(AccountId account, EntityType type, String id) {
        return all(account, type).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** In the order given, behind the others unless it says where. */
    @Transactional
    List<CustomFieldGroup> add(AccountId account, EntityType type, List<GroupChange> given) {
        groups.lockAll(account);
        int known = groups.all(account, type).size();
        if (known + given.size() > MAX_GROUPS) {
            throw new Refusal(
                    CustomFieldProblem.TOO_MANY, "There can be %d groups of %s.".formatted(MAX_GROUPS, type.code()));
        }
        List<CustomFieldGroup> added = new ArrayList<>();
        for (GroupChange group : given) {
            int last = known + added.size() + 1;
            added.add(groups.add(
                    account, type, group.name().orElseThrow(), group.sort().orElse(last)));
        }
        return added;
    }

    /** @throws Refusal 404 if there is no such group or field */
    @Transactional
    CustomFieldGroup change(AccountId account, EntityType type, String id, GroupChange change) {
        CustomFieldGroup changed =
                groups.change(account, type, id, change.name(), change.sort()).orElseThrow(() -> unknown(id));
        change.fields().ifPresent(fields -> {
            put(
                    type,
                    fieldsOf(type, id).stream()
                            .filter(field -> !fields.contains(field))
                            .toList(),
                    CustomFieldGroup.MAIN);
            put(type, fields, id);
        });
        return changed;
    }

    /**
     * Its fields are in the main one from then on.
     *
     * @throws Refusal 404 if there is no such group but the main one
     */
    @Transactional
    void remove(AccountId account, EntityType type, String id) {
        if (groups.all(account, type).stream().noneMatch(group -> group.id().equals(id))) {
            throw unknown(id);
        }
        put(type, fieldsOf(type, id), CustomFieldGroup.MAIN);
        groups.remove(account, type, id);
    }

    /** Whether fields can be put there. */
    Set<String> ids(AccountId account, EntityType type) {
        return Set.copyOf(all(account, type).stream().map(CustomFieldGroup::id).toList());
    }

    List<FieldId> fieldsOf(EntityType type, String group) {
        return showCustomFields.all(type).stream()
                .filter(field -> group.equals(field.groupId()))
                .map(CustomFieldView::id)
                .toList();
    }

    private void put(EntityType type, List<FieldId> fields, String group) {
        if (!fields.isEmpty()) {
            changeCustomFields.change(
                    type,
                    fields.stream()
                            .map(field -> CustomFieldChange.ofGroup(field, group))
                            .toList());
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no group %s.".formatted(id));
    }
}
