package io.beseda.crm.tag;

import io.beseda.crm.tag.TagChange.TagRef;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.List;
import java.util.Optional;

/** Reads the tags of entities: {@code _embedded.tags} for all of them, {@code tags_to_add} and {@code tags_to_delete}. */
public final class TagRequests {

    private static final int MAX_NAME = 255;
    private static final int MAX_TAGS = 500;

    private TagRequests() {}

    public static TagChange read(V4Item entity) {
        Optional<List<TagRef>> all = entity.object("_embedded").flatMap(embedded -> tags(embedded, "tags"));
        return new TagChange(
                all,
                tags(entity, "tags_to_add").orElse(List.of()),
                tags(entity, "tags_to_delete").orElse(List.of()));
    }

    private static Optional<List<TagRef>> tags(V4Item item, String key) {
        Optional<List<V4Item>> given = item.list(key);
        if (given.filter(list -> list.size() > MAX_TAGS).isPresent()) {
            item.refuse(key, V4Flaw.TOO_LONG, "At most %d tags.".formatted(MAX_TAGS));
            return Optional.empty();
        }
        return given.map(list -> list.stream().flatMap(tag -> tag(tag).stream()).toList());
    }

    private static Optional<TagRef> tag(V4Item item) {
        Optional<Long> id = item.number("id");
        Optional<String> name = name(item);
        if (id.isEmpty() && name.isEmpty()) {
            item.refuse("name", V4Flaw.NOT_BLANK, "Say which tag is meant, by id or name.");
            return Optional.empty();
        }
        return Optional.of(new TagRef(id, name));
    }

    /** Without space at its ends; empty after noting what is wrong with it. */
    static Optional<String> name(V4Item item) {
        Optional<String> name = item.text("name").map(String::strip).filter(text -> !text.isEmpty());
        if (name.filter(text -> text.length() > MAX_NAME || text.indexOf('\0') >= 0)
                .isPresent()) {
            item.refuse("name", V4Flaw.TOO_LONG, "At most %d characters, none of them U+0000.".formatted(MAX_NAME));
            return Optional.empty();
        }
        return name;
    }
}
