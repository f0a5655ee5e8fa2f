package io.beseda.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/**
 * Nested values as a form, as PHP writes and reads it: {@code leads[add][0][id]=1}. Every value is a text, a boolean 1 or 0. What lies
 * deeper than {@value #MAX_DEPTH} keys is left out, as PHP leaves out what is too deep for it: a name repeats all keys above it, so that a
 * small but deep value would make a huge form.
 */
final class PhpForm {

    private static final int MAX_DEPTH = 16;

    private final StringBuilder form = new StringBuilder();

    private PhpForm() {}

    static String of(Map<String, ?> values) {
        PhpForm form = new PhpForm();
        values.forEach((key, value) -> form.append(encoded(key), value, 1));
        return form.form.toString();
    }

    private void append(String name, Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> append(within(name, key), inner, depth + 1));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                append(within(name, i), list.get(i), depth + 1);
            }
        } else if (value != null) {
            form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(encoded(text(value)));
        }
    }

    private static String within(String name, Object key) {
        return name + "%5B" + encoded(key.toString()) + "%5D";
    }

    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
