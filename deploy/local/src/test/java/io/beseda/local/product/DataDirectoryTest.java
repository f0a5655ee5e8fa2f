package io.beseda.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.local.LocalRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void aSecondRunIsToldWhereTheFirstIs() {
        try (var first = DataDirectory.open(root)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root()))
                    .isInstanceOf(LocalRunException.class)
                    .hasMessage(
                            "Beseda already runs on the data directory %s: stop it there with Ctrl-C, or start a second"
                                    + " one with --data DIR --port P.",
                            root);
        }
        DataDirectory.open(root).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsASentence() {
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/beseda")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageStartingWith("The data directory /proc/beseda can't be written to")
                .hasMessageEndingWith("give another one with --data DIR.");
    }

    @Test
    void aResetDeletesNothingButItsOwn() throws Exception {
        Files.writeString(root.resolve("letter.txt"), "mine");
        try (var data = DataDirectory.open(root)) {
            data.prepare();
            Secrets.in(data.secrets());

            data.reset();
        }

        assertThat(root).isDirectoryNotContaining("glob:**/{secrets,logs,work}");
        assertThat(root.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void theLogsOfTheRunBeforeAreKeptOnce() throws Exception {
        try (var data = DataDirectory.open(root)) {
            data.prepare();
            Files.writeString(data.log("kafka"), "first");
            data.prepare();
        }

        assertThat(root.resolve("logs/kafka.log")).doesNotExist();
        assertThat(root.resolve("logs/kafka.log.previous")).hasContent("first");
    }
}
