package io.beseda.support.v4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class V4LinksTest {

    private static final String ORIGIN = "https://crm.example";
    private static final String PATH = "/api/v4/leads";

    @Test
    void aPageInTheMiddleLeadsBothWaysAndKeepsTheFilter() {
        var links = new V4Links(ORIGIN, PATH, V4Query.parse("page=2&filter[id][]=1&query=a+b"));
        String rest = "&limit=50";
        String filtered = ORIGIN + PATH + "?filter%5Bid%5D%5B%5D=1&query=a+b&page=";

        assertThat(links.ofPage(new V4Paging(2, 50), 3))
                .containsOnly(
                        Map.entry("self", new V4Link(filtered + 2 + rest)),
                        Map.entry("next", new V4Link(filtered + 3 + rest)),
                        Map.entry("last", new V4Link(filtered + 3 + rest)),
                        Map.entry("first", new V4Link(filtered + 1 + rest)),
                        Map.entry("prev", new V4Link(filtered + 1 + rest)));
    }

    @Test
    void theLastPageHasNoNext() {
        var links = new V4Links(ORIGIN, PATH, V4Query.parse(""));

        assertThat(links.ofPage(new V4Paging(1, 50), 1)).containsOnlyKeys("self");
    }
}
