package io.beseda.crm.tag;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A tag of entities of one type.
 *
 * @param color six hexadecimal digits; null if nobody chose one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Tag(long id, String name, String color) {}
