package io.beseda.crm.customfield;

import io.beseda.crm.accountscope.AccountOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** One of the values a field can have, or one of the kinds of its values (a phone's: WORK, MOB …). */
@Entity
@Table(name = "custom_field_enums")
public class FieldEnum extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "field_id")
    private CustomField field;

    private String value;
    private String code;
    private int sort;

    protected FieldEnum() {}

    FieldEnum(CustomField field, EnumChange given) {
        this.field = field;
        apply(given);
    }

    /** Takes what is given; answers whether anything is different. */
    boolean apply(EnumChange given) {
        String newCode = given.code().orElse(code);
        boolean changed = !given.value().equals(value)
                || given.sort() != sort
                || !Optional.ofNullable(newCode).equals(code());
        value = given.value();
        sort = given.sort();
        code = newCode;
        return changed;
    }

    public long id() {
        return id;
    }

    public String value() {
        return value;
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public int sort() {
        return sort;
    }
}
