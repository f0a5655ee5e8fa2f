package io.beseda.crm.customfield;

import static io.beseda.crm.customfield.NewCustomField.predefined;

import io.beseda.crm.entitytype.EntityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Gives a new account the contact fields that integrations count on by their codes. */
@ApplicationScoped
public class CreatePredefinedFields {

    private static final List<NewCustomField> OF_CONTACTS = List.of(
            predefined(FieldType.TEXT, "Должность", "POSITION", List.of()),
            predefined(FieldType.MULTITEXT, "Телефон", "PHONE", enums("WORK", "WORKDD", "MOB", "FAX", "HOME", "OTHER")),
            predefined(FieldType.MULTITEXT, "Email", "EMAIL", enums("WORK", "PRIV", "OTHER")));

    private final AddCustomFields addCustomFields;

    @Inject
    public CreatePredefinedFields(AddCustomFields addCustomFields) {
        this.addCustomFields = addCustomFields;
    }

    @Transactional
    public void create() {
        addCustomFields.add(EntityType.CONTACTS, OF_CONTACTS, true);
    }

    private static List<EnumChange> enums(String... codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> EnumChange.added(codes[i], i + 1))
                .toList();
    }
}
