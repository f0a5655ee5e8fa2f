package io.beseda.systemtests.load;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the product's processes use, as the kernel counts it: services, Kafka, and PostgreSQL with its back ends. */
final class ServerProcesses {

    private static final long TICKS_PER_SECOND = 100;
    private static final int USER_TICKS_AFTER_NAME = 11;

    private final Product product;

    ServerProcesses(Product product) {
        this.product = product;
    }

    /** CPU time of each since its start, in milliseconds; that of back ends that have ended is missing. */
    Map<String, Long> cpuMillis() {
        Map<String, Long> result = new LinkedHashMap<>();
        for (String name : names()) {
            long ticks = tree(name).stream().mapToLong(ServerProcesses::ticks).sum();
            result.put(name, ticks * 1000 / TICKS_PER_SECOND);
        }
        return result;
    }

    /** Resident memory of one service, in bytes. */
    long rss(Service service) {
        return rss(product.process(service.directory()).orElseThrow());
    }

    /** Resident memory of every JVM, in bytes. */
    Map<String, Long> rss() {
        Map<String, Long> result = new LinkedHashMap<>();
        names().stream()
                .filter(name -> !name.equals(Product.POSTGRESQL))
                .forEach(name -> result.put(name, rss(product.process(name).orElseThrow())));
        return result;
    }

    private static List<String> names() {
        return Stream.concat(
                        Stream.of(Service.values()).map(Service::directory),
                        Stream.of(Product.KAFKA, Product.POSTGRESQL))
                .toList();
    }

    private List<ProcessHandle> tree(String name) {
        ProcessHandle root = product.process(name).orElseThrow();
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[USER_TICKS_AFTER_NAME]) + Long.parseLong(fields[USER_TICKS_AFTER_NAME + 1]);
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    private static long rss(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
