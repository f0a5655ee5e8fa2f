package io.beseda.crm.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.link.EntityLink;
import io.beseda.support.v4.V4Embedding;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4Request;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entities in answers: with their links, and with what belongs to them as far as the request asked for it. */
@RequestScoped
public class EntityViews {

    /** @param main absent where it makes no difference */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkedView(long id, @JsonProperty("is_main") Boolean main) {}

    /** What became of an entry of a batch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeptView(
            long id, @JsonProperty("updated_at") Long updatedAt) {}

    private final V4Request request;

    @Inject
    public EntityViews(V4Request request) {
        this.request = request;
    }

    public V4Entity<V4Embedding<EntityView>> entity(EntityState state) {
        Set<String> with = Set.copyOf(request.query().all("with"));
        EntityType type = state.ref().type();
        Map<String, List<?>> embedded = new LinkedHashMap<>();
        embedded.put("tags", state.tags());
        if (type != EntityType.COMPANIES) {
            embedded.put("companies", linked(state, EntityType.COMPANIES));
        }
        for (EntityType other : List.of(EntityType.CONTACTS, EntityType.LEADS, EntityType.CUSTOMERS)) {
            if (other != type && with.contains(other.code())) {
                embedded.put(other.code(), linked(state, other));
            }
        }
        addWhatIsNotHere(embedded, type, with);
        return request.entity(new V4Embedding<>(EntityView.of(state), embedded), path(state.ref()));
    }

    public V4Entity<KeptView> added(EntityState state) {
        return request.entity(new KeptView(state.ref().id(), null), path(state.ref()));
    }

    public V4Entity<KeptView> changed(EntityState state) {
        return request.entity(new KeptView(state.ref().id(), state.updatedAt().getEpochSecond()), path(state.ref()));
    }

    public static String path(EntityRef ref) {
        return "/api/v4/%s/%d".formatted(ref.type().code(), ref.id());
    }

    private List<V4Entity<LinkedView>> linked(EntityState state, EntityType type) {
        return state.links().stream()
                .filter(link -> link.other(state.ref()).type() == type)
                .map(link -> linked(state.ref(), link))
                .toList();
    }

    private V4Entity<LinkedView> linked(EntityRef self, EntityLink link) {
        EntityRef other = link.other(self);
        Boolean main = other.type() == EntityType.CONTACTS && link.to().equals(other) ? link.main() : null;
        return request.entity(new LinkedView(other.id(), main), path(other));
    }

    /** Clients read the keys they asked for. */
    private static void addWhatIsNotHere(Map<String, List<?>> embedded, EntityType type, Set<String> with) {
        if (type == EntityType.CUSTOMERS) {
            embedded.put("segments", List.of());
        }
        for (String absent : List.of("catalog_elements", "loss_reason", "social_profiles")) {
            if (with.contains(absent)) {
                embedded.put(absent, List.of());
            }
        }
    }
}
