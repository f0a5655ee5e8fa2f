package io.beseda.support.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.Event;
import io.beseda.contracts.GoldenFile;
import io.beseda.support.testing.EventFixtures;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec("test-service");

    static Stream<GoldenFile> goldenFiles() {
        return GoldenFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void readsWhatEveryReleasedVersionPublished(GoldenFile golden) throws Exception {
        Event event = EventFixtures.read(golden);
        ConsumerRecord<String, byte[]> received = received(event);
        ConsumerRecord<String, byte[]> asPublishedThen =
                new ConsumerRecord<>(received.topic(), 0, 0L, received.key(), golden.json());
        received.headers().forEach(asPublishedThen.headers()::add);

        assertThat(codec.event(asPublishedThen)).contains(event);
    }

    @Test
    void writesCloudEventHeaders() {
        OutgoingEvent outgoing = EventFixtures.messageWritten("hello");

        ProducerRecord<String, byte[]> record = codec.toRecord(outgoing);

        assertThat(header(record, CloudEventHeaders.ID)).isEqualTo(outgoing.id().toString());
        assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("io.beseda.message-written");
        assertThat(header(record, CloudEventHeaders.SOURCE)).isEqualTo("/test-service");
        assertThat(header(record, CloudEventHeaders.TIME))
                .isEqualTo(outgoing.time().toString());
        assertThat(header(record, CloudEventHeaders.ACCOUNT_ID)).isEqualTo("1");
        assertThat(record.key()).isEqualTo(outgoing.event().key());
    }

    @Test
    void passesOverATypeItDoesNotKnow() {
        ConsumerRecord<String, byte[]> record =
                received(EventFixtures.messageWritten("hello").event());
        record.headers().add(CloudEventHeaders.TYPE, "io.beseda.invented-tomorrow".getBytes(UTF_8));

        assertThat(codec.event(record)).isEmpty();
    }

    @Test
    void refusesAHeaderThatNamesAnotherAccount() {
        ConsumerRecord<String, byte[]> record =
                received(EventFixtures.messageWritten("hello").event());
        record.headers().add(CloudEventHeaders.ACCOUNT_ID, "2".getBytes(UTF_8));

        assertUnreadable(record, "different accounts");
    }

    @Test
    void refusesAKeyThatIsNotTheBodys() {
        ConsumerRecord<String, byte[]> good =
                received(EventFixtures.messageWritten("hello").event());
        ConsumerRecord<String, byte[]> forged = new ConsumerRecord<>(good.topic(), 0, 0L, "another", good.value());
        good.headers().forEach(forged.headers()::add);

        assertUnreadable(forged, "different keys");
    }

    @Test
    void refusesATypeOnAForeignTopic() {
        ConsumerRecord<String, byte[]> good =
                received(EventFixtures.messageWritten("hello").event());
        ConsumerRecord<String, byte[]> forged =
                new ConsumerRecord<>("conversation-events.v1", 0, 0L, good.key(), good.value());
        good.headers().forEach(forged.headers()::add);

        assertUnreadable(forged, "does not belong");
    }

    @Test
    void refusesWhatIsTooDeepTooLargeOrNoJson() {
        assertUnreadable(withValue("{\"page\":" + "[".repeat(10_000)), "not a io.beseda.message-written");
        assertUnreadable(withValue(" ".repeat(EventCodec.MAX_VALUE_BYTES + 1)), "bytes is expected");
        assertUnreadable(withValue("{\"accountId\":1}"), "not a io.beseda.message-written");
        assertUnreadable(withValue("no json"), "not a io.beseda.message-written");
    }

    private ConsumerRecord<String, byte[]> withValue(String value) {
        ConsumerRecord<String, byte[]> good =
                received(EventFixtures.messageWritten("hello").event());
        ConsumerRecord<String, byte[]> bad =
                new ConsumerRecord<>(good.topic(), 0, 0L, good.key(), value.getBytes(UTF_8));
        good.headers().forEach(bad.headers()::add);
        return bad;
    }

    private ConsumerRecord<String, byte[]> received(Event event) {
        ProducerRecord<String, byte[]> sent = codec.toRecord(EventFixtures.outgoing(event));
        ConsumerRecord<String, byte[]> received = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    private void assertUnreadable(ConsumerRecord<String, byte[]> record, String reason) {
        assertThatThrownBy(() -> codec.event(record))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(reason);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
