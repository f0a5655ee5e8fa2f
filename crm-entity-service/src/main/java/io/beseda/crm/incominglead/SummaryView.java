package io.beseda.crm.incominglead;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many have come in, and what became of them.
 *
 * @param averageSortTime seconds from coming in to being sorted
 */
public record SummaryView(
        long total,
        long accepted,
        long declined,
        @JsonProperty("average_sort_time") long averageSortTime,
        Map<String, CategoryView> categories) {

    /** Of one category. */
    public record CategoryView(long total) {}

    static Map<String, CategoryView> categories(long sip, long mail, long forms, long chats) {
        Map<String, CategoryView> categories = new LinkedHashMap<>();
        categories.put(Category.SIP.code(), new CategoryView(sip));
        categories.put(Category.MAIL.code(), new CategoryView(mail));
        categories.put(Category.FORMS.code(), new CategoryView(forms));
        categories.put(Category.CHATS.code(), new CategoryView(chats));
        return categories;
    }
}
