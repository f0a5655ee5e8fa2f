package io.beseda.crm.customfield;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.beseda.crm.accountscope.AccountOwned;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/**
 * A field of an account's leads, contacts, companies or customers. What it belongs to and its type are for ever, because values
 * are kept by them. Its version rises by one with every change that is stored.
 */
@Entity
@Table(name = "custom_fields")
public class CustomField extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version = 1;

    @Column(name = "entity_type", updatable = false)
    private EntityType entityType;

    @Column(updatable = false)
    private FieldType type;

    private String name;
    private String code;
    private int sort;

    @Column(name = "api_only")
    private boolean apiOnly;

    @Column(updatable = false)
    private boolean predefined;

    private String remind;
    private String currency;

    @Column(name = "group_id")
    private String groupId;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "field", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort, id")
    @BatchSize(size = 250)
    private List<FieldEnum> enums = new ArrayList<>();

    protected CustomField() {}

    CustomField(EntityType entityType, NewCustomField field, int sort, boolean predefined, Instant now) {
        this.entityType = entityType;
        this.type = field.type();
        this.name = field.name();
        this.code = field.code().orElse(null);
        this.sort = sort;
        this.apiOnly = field.apiOnly();
        this.predefined = predefined;
        this.remind = field.remind().orElse(null);
        this.currency = field.currency().orElse(null);
        this.groupId = group(field.group());
        this.updatedAt = now;
        field.enums().forEach(each -> enums.add(new FieldEnum(this, each)));
    }

    /**
     * Applies a change; answers whether anything is different now.
     *
     * @throws Refusal if it is about what can't change
     */
    boolean apply(CustomFieldChange change, Instant now) {
        refuseImpossible(change);
        List<Object> before = values();
        change.name().ifPresent(given -> name = given);
        change.code().ifPresent(given -> code = given);
        change.sort().ifPresent(given -> sort = given);
        change.apiOnly().ifPresent(given -> apiOnly = given);
        change.remind().ifPresent(given -> remind = given);
        change.currency().ifPresent(given -> currency = given);
        change.group().ifPresent(given -> groupId = group(change.group()));
        boolean enumsChanged = change.enums().map(this::applyEnums).orElse(false);
        boolean changed = enumsChanged || !before.equals(values());
        if (changed) {
            updatedAt = now;
        }
        return changed;
    }

    private void refuseImpossible(CustomFieldChange change) {
        if (change.type().filter(given -> given != type).isPresent()) {
            throw new Refusal(
                    CustomFieldProblem.TYPE_FIXED,
                    "Field %d is of type %s: make a new field.".formatted(id, type.code()));
        }
        if (predefined && change.code().filter(given -> !given.equals(code)).isPresent()) {
            throw new Refusal(CustomFieldProblem.PREDEFINED, "Field %d keeps its code %s.".formatted(id, code));
        }
        if (!type.hasEnums() && change.enums().filter(given -> !given.isEmpty()).isPresent()) {
            throw new Refusal(
                    CustomFieldProblem.NO_ENUMS, "Field %d is of type %s, without enums.".formatted(id, type.code()));
        }
    }

    private boolean applyEnums(List<EnumChange> given) {
        Map<Long, FieldEnum> known = enums.stream().collect(toMap(FieldEnum::id, each -> each));
        Set<Long> kept = given.stream().flatMap(each -> each.id().stream()).collect(toSet());
        boolean changed = enums.removeIf(each -> !kept.contains(each.id()));
        for (EnumChange each : given) {
            if (each.id().isEmpty()) {
                changed |= enums.add(new FieldEnum(this, each));
            } else {
                changed |= Optional.ofNullable(known.get(each.id().get()))
                        .orElseThrow(() -> unknownEnum(each.id().get()))
                        .apply(each);
            }
        }
        return changed;
    }

    private Refusal unknownEnum(long enumId) {
        return new Refusal(CustomFieldProblem.ENUM_UNKNOWN, "Field %d has no enum %d.".formatted(id, enumId));
    }

    private List<Object> values() {
        return List.of(name, code(), sort, apiOnly, remind(), currency(), group());
    }

    public FieldId id() {
        return new FieldId(id);
    }

    public long version() {
        return version;
    }

    public EntityType entityType() {
        return entityType;
    }

    public FieldType type() {
        return type;
    }

    public String name() {
        return name;
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public int sort() {
        return sort;
    }

    public boolean apiOnly() {
        return apiOnly;
    }

    /** Every account has it, and it can't be deleted. */
    public boolean predefined() {
        return predefined;
    }

    public Optional<String> remind() {
        return Optional.ofNullable(remind);
    }

    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** Empty if it is in the main one. */
    public Optional<String> group() {
        return Optional.ofNullable(groupId);
    }

    private static String group(Optional<String> given) {
        return given.filter(group -> !group.equals(CustomFieldGroup.MAIN)).orElse(null);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<FieldEnum> enums() {
        return List.copyOf(enums);
    }
}
