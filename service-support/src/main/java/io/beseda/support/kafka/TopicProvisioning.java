package io.beseda.support.kafka;

import io.beseda.contracts.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics as {@link Topic} describes them where they do not exist; existing ones are left as the cluster's operator
 * made them. Replication is the broker's default.
 */
public final class TopicProvisioning {

    private static final String PARKED_RETENTION_MILLIS = Long.toString(30L * 24 * 60 * 60 * 1000);

    private final KafkaClients clients;

    public TopicProvisioning(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Ensures that the topics and their parked companions exist.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker can't be asked now; try again
     */
    public void ensure(List<Topic> topics) throws InterruptedException {
        List<NewTopic> wanted = topics.stream()
                .flatMap(topic -> Stream.of(live(topic), parked(topic)))
                .toList();
        try (Admin admin = clients.admin("topic-provisioning")) {
            for (var result : admin.createTopics(wanted).values().values()) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new org.apache.kafka.common.KafkaException("topics could not be created", e.getCause());
                    }
                }
            }
        }
    }

    private static NewTopic live(Topic topic) {
        Map<String, String> settings = new HashMap<>();
        String retentionMillis = Long.toString(topic.retention().toMillis());
        switch (topic.cleanup()) {
            case DELETE -> {
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
                settings.put(TopicConfig.RETENTION_MS_CONFIG, retentionMillis);
            }
            case COMPACT -> {
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, retentionMillis);
            }
        }
        return new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty()).configs(settings);
    }

    private static NewTopic parked(Topic topic) {
        return new NewTopic(topic.parkedName(), Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, PARKED_RETENTION_MILLIS));
    }
}
