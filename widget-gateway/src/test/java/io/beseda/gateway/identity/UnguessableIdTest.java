package io.beseda.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnguessableIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b1c0f64-31a5-4a0e-9d1f-0a4fb0b3a001",
                "0b1c0f6431a54a0e9d1f0a4fb0b3a001",
                "0B1C0F6431A54A0E9D1F0A4FB0B3A001",
                "q7X_hR2mW9tLpK4vZ0sBnA",
                "q7XhR2mW9tLpK4vZ0sBnAqWxYzUvRtSpQoNmLkJiHgF",
                "q7XhR2mW9tLpK4vZ0sBnAg=="
            })
    void whatHas128RandomBitsIsOne(String id) {
        assertThat(UnguessableId.isOne(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "ivan@shop.example",
                "ivan.petrov.the.third@very-long-name.shop.example",
                "12345678901234567890123456789012",
                "00000000000000000000000000000000000001",
                "00000000-0000-0000-0000-00000000000a",
                "customer-number-000012345",
                "0b1c0f6431a54a0e9d1f0a4fb0b3a0",
                "q7X_hR2mW9tLpK4vZ0sB",
                "+7 900 000-00-00",
                "aAaAaAaAaAaAaAaAaAaAaAaA"
            })
    void whatCouldBeGuessedIsNone(String id) {
        assertThat(UnguessableId.isOne(id)).isFalse();
    }
}
