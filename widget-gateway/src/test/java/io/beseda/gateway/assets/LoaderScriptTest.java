package io.beseda.gateway.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoaderScriptTest {

    @Test
    void textsOfAChatEndNeitherTheirStringNorAScriptElement() {
        assertThat(LoaderScript.inScript("{\"name\":\"</script><!-- \u2028 \u2029 Чай\"}"))
                .isEqualTo("{\"name\":\"\\u003c/script>\\u003c!-- \\u2028 \\u2029 Чай\"}");
    }
}
