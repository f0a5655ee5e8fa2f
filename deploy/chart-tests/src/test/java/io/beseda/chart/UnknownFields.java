package io.beseda.chart;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the fields of a manifest that its Kubernetes type does not have; the client library keeps them aside, silently. */
final class UnknownFields {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";
    private static final String KEPT_ASIDE = "additionalProperties";

    private UnknownFields() {}

    static List<String> of(Object part) {
        var found = new ArrayList<String>();
        collect(part, found);
        return found;
    }

    private static void collect(Object part, List<String> found) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(child -> collect(child, found));
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(child -> collect(child, found));
        } else if (part != null
                && part.getClass().getName().startsWith(MODEL)
                && !part.getClass().isEnum()) {
            for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    collectField(part, field, found);
                }
            }
        }
    }

    private static void collectField(Object part, Field field, List<String> found) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(part);
            if (field.getName().equals(KEPT_ASIDE) && value instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(name -> found.add(name.toString()));
            } else {
                collect(value, found);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
