package io.beseda.support.v4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.support.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class V4QueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[id][0]=1&filter[id][1]=2",
                "filter[id][]=1&filter[id][]=2",
                "filter%5Bid%5D%5B0%5D=1&filter%5Bid%5D%5B1%5D=2",
                "filter[id]=1&page=3&filter[id]=2",
                "filter[id]=1,%202",
                "filter%5bid%5d=1%2C2&filter[ids]=9&filter[id][from]=9"
            })
    void listsAreReadHoweverTheyAreWritten(String raw) {
        assertThat(V4Query.parse(raw).all("filter[id]")).containsExactly("1", "2");
    }

    @Test
    void firstIsTheWholeValueUnderExactlyThatName() {
        V4Query query = V4Query.parse("query=a%2C+b&query[]=c&with");

        assertThat(query.first("query")).contains("a, b");
        assertThat(query.first("with")).contains("");
        assertThat(query.first("limit")).isEmpty();
    }

    @Test
    void orderIsThatOfAKnownField() {
        assertThat(V4Query.parse("order[sort]=DESC").order(List.of("sort", "id")))
                .contains(new V4Order("sort", true));
        assertThat(V4Query.parse("order%5Bid%5D=asc").order(List.of("sort", "id")))
                .contains(new V4Order("id", false));
        assertThat(V4Query.parse("order[name]=asc").order(List.of("sort", "id")))
                .isEmpty();
    }

    @Test
    void whatIsNotPercentEncodedIsRefused() {
        assertThatThrownBy(() -> V4Query.parse("query=100%")).isInstanceOf(Refusal.class);
    }

    @Test
    void pageAndLimitHaveDefaults() {
        assertThat(V4Paging.of(V4Query.parse(""))).isEqualTo(new V4Paging(1, 50));
        assertThat(V4Paging.of(V4Query.parse("limit=250&page=7"))).isEqualTo(new V4Paging(7, 250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "limit=0", "limit=ten", "page=99999999999"})
    void whatIsNoPageIsRefused(String raw) {
        V4Query query = V4Query.parse(raw);

        assertThatThrownBy(() -> V4Paging.of(query))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problemCode().status()).isEqualTo(400));
    }

    @Test
    void aLargerLimitIsRefusedAsByAmoCrm() {
        V4Query query = V4Query.parse("limit=251");

        assertThatThrownBy(() -> V4Paging.of(query)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problemCode().status()).isEqualTo(422);
            assertThat(refusal).hasMessage("Limit 250 per page");
        });
    }
}
