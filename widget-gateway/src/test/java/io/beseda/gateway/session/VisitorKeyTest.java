package io.beseda.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.chatconfig.Appearance;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Script;
import io.beseda.gateway.identity.IdentityRules;
import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorKeyTest {

    private static final UUID CHAT = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5f1d7e84-0c2b-4d57-9d34-a2b1c9e80f63",
                "V1StGXR8_Z5jdHi6B-myT",
                "0123456789abcdef0123456789abcdef",
                "8374619203847561029384756102938475610"
            })
    void aKeyOf120BitsOrMoreIsProof(String key) {
        assertThat(new VisitorKey(key).isProof()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "ivan@example.com",
                "0123456789abcdef0123456789abc",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ababababababababababababababababababababab",
                "V1StGXR8 Z5jdHi6B myT qwerty",
                "ключключключключключключключключ"
            })
    void anythingThatCouldBeGuessedIsNot(String key) {
        assertThat(new VisitorKey(key).isProof()).isFalse();
    }

    @Property
    void shortKeysAreNeverProof(@ForAll @AlphaChars @StringLength(max = 20) String key) {
        assertThat(new VisitorKey(key).isProof()).isFalse();
    }

    @Test
    void oneKeyIsOneVisitorOfAChatAndAnotherOfTheNext() {
        var key = new VisitorKey("V1StGXR8_Z5jdHi6B-myT");

        VisitorId visitor = key.visitorOf(chat(1, CHAT));

        assertThat(visitor).isEqualTo(new VisitorId(UUID.fromString("2717b124-a54a-8b7b-b992-3abc9c495b77")));
        assertThat(visitor.value().version()).isEqualTo(8);
        assertThat(visitor.value().variant()).isEqualTo(2);
        assertThat(key.visitorOf(chat(2, CHAT))).isNotEqualTo(visitor);
        assertThat(key.visitorOf(chat(1, UUID.randomUUID()))).isNotEqualTo(visitor);
    }

    private static OnlineChat chat(long account, UUID id) {
        return new OnlineChat(
                new AccountId(account),
                id,
                1,
                Appearance.of("Shop"),
                "one-active",
                new Script(1, "0", List.of(), Optional.empty()),
                Optional.empty(),
                IdentityRules.NONE);
    }
}
