package io.beseda.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one node, quick to start and small, but with nothing about durability or ordering relaxed. */
record BrokerSettings(Path logs, int brokerPort, int controllerPort) {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    Map<String, String> asMap() {
        var settings = new HashMap<String, String>();
        settings.putAll(node());
        settings.putAll(oneReplica());
        settings.putAll(size());
        settings.putAll(durability());
        return Map.copyOf(settings);
    }

    private Map<String, String> node() {
        var broker = "PLAINTEXT://127.0.0.1:" + brokerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                broker + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                logs.toString(),
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                // Nobody else is coming: a group need not wait for more members.
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> size() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "4",
                // The default is 128 MB of heap, for millions of keys in one compacted segment.
                "log.cleaner.dedupe.buffer.size", "8388608");
    }

    private static Map<String, String> durability() {
        return Map.of(
                "log.flush.interval.ms", "1000",
                "log.flush.scheduler.interval.ms", "1000",
                // A broker killed with -9 may register again only after its old session ended; the default is 9 s.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "1000");
    }
}
