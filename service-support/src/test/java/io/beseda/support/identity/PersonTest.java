package io.beseda.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.support.account.AccountId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final AccountId ACCOUNT = new AccountId(1);
    private static final UUID CHAT = new UUID(1, 2);
    private static final ExternalId SEVEN = new ExternalId("7");

    /** Every pod of every version must find the same one: it keys what clients wrote. */
    @Test
    void aPersonIsTheSameIdForEver() {
        assertThat(Person.ofField(ACCOUNT, 1042, SEVEN)).hasToString("7b3d3cc9-a431-89d1-afd3-11ac97e7fd4d");
        assertThat(Person.ofChat(ACCOUNT, CHAT, SEVEN)).hasToString("6652c7aa-a09c-89a7-9b40-8c243ddfaeed");
    }

    @Test
    void anotherAccountFieldChatOrIdIsAnotherPerson() {
        assertThat(Stream.of(
                        Person.ofField(ACCOUNT, 1042, SEVEN),
                        Person.ofField(new AccountId(2), 1042, SEVEN),
                        Person.ofField(ACCOUNT, 1043, SEVEN),
                        Person.ofField(ACCOUNT, 1042, new ExternalId("8")),
                        Person.ofChat(ACCOUNT, CHAT, SEVEN),
                        Person.ofChat(ACCOUNT, new UUID(1, 3), SEVEN)))
                .doesNotHaveDuplicates();
    }
}
