package io.beseda.local.product;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run as other programs find it in {@code run.json}: where everything listens, which processes there are, where their logs
 * and the secrets lie. The secrets themselves are not in it.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Run(
        String origin,
        String demoSite,
        String administratorEmail,
        String secrets,
        Map<String, Integer> ports,
        String kafkaBootstrapServers,
        Map<String, String> jdbcUrls,
        RunningProcess launcher,
        List<RunningProcess> processes) {

    /** A pid alone may belong to a stranger by now: together with the start time it names one process only. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RunningProcess(String name, long pid, long startedAtMillis, String log) {

        private static final Duration CLOCK_LEEWAY = Duration.ofSeconds(2);

        static RunningProcess of(String name, ProcessHandle process, String log) {
            return new RunningProcess(name, process.pid(), startOf(process), log);
        }

        /** The process, if it is the one that was started then and still lives. */
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startOf(process) - startedAtMillis) <= CLOCK_LEEWAY.toMillis());
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }
    }
}
