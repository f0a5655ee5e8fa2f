package io.beseda.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.process.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    private Path directory;

    private RunFile file;
    private ChildProcess program;

    @BeforeEach
    void start() {
        file = new RunFile(directory.resolve("run.json"));
        program = ChildProcess.start(List.of("sleep", "60"), Map.of(), directory, directory.resolve("sleep.log"));
    }

    @AfterEach
    void end() {
        program.kill();
    }

    @Test
    void aProcessLeftByAKilledRunIsStopped() throws Exception {
        file.write(run(Run.RunningProcess.of("crm-entity-service", program.process(), "")));

        assertThat(file.stopLeftovers()).containsExactly("crm-entity-service");
        assertThat(program.process().isAlive()).isFalse();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
        var process = Run.RunningProcess.of("crm-entity-service", program.process(), "");
        file.write(run(new Run.RunningProcess(
                process.name(), process.pid(), process.startedAtMillis() - 60_000, process.log())));

        assertThat(file.stopLeftovers()).isEmpty();
        assertThat(program.process().isAlive()).isTrue();
    }

    @Test
    void aHalfWrittenFileIsAsGoodAsNone() throws Exception {
        Files.writeString(directory.resolve("run.json"), "{\"origin\":");

        assertThat(file.read()).isEmpty();
        assertThat(file.stopLeftovers()).isEmpty();
    }

    private static Run run(Run.RunningProcess process) {
        return new Run("http://localhost:1", "", "", "", Map.of(), "", Map.of(), process, List.of(process));
    }
}
