package io.beseda.systemtests.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints what was measured and appends it to docs/performance.md, with the machine and the commit it was measured on. */
final class PerformanceReport {

    private static final Path FILE = Path.of("../docs/performance.md");

    private final List<String> lines = new ArrayList<>();

    void trial(Object what) {
        System.out.println(what);
        lines.add("- " + what);
    }

    void heading(String text) {
        System.out.println(text);
        lines.add("");
        lines.add(text);
        lines.add("");
    }

    void write() throws IOException {
        String head = "\n### " + LocalDate.now(Clock.systemUTC()) + ", commit " + commit() + "\n\n" + machine() + "\n";
        Files.writeString(
                FILE, head + String.join("\n", lines) + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private static String machine() throws IOException {
        try (Stream<String> cpu = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = cpu.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("unknown processor");
            return "%d cores of %s, Java %s, everything on this machine, the load client included."
                    .formatted(Runtime.getRuntime().availableProcessors(), model, System.getProperty("java.version"));
        }
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
