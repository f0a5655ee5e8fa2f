package io.beseda.local.process;

import io.beseda.local.LocalRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who runs this. PostgreSQL refuses to run as root, so root starts it in a user namespace of its own, where it is nobody. */
public final class OwnUser {

    private OwnUser() {}

    /**
     * What goes before a command that must not see itself running as root; empty for an ordinary user.
     *
     * @throws LocalRunException when this is root on a machine without user namespaces
     */
    public static List<String> withoutRoot() {
        if (!isRoot()) {
            return List.of();
        }
        var prefix = List.of("unshare", "-U");
        try {
            var trial = new ProcessBuilder("unshare", "-U", "true").start();
            if (trial.waitFor() == 0) {
                return prefix;
            }
        } catch (IOException missing) {
            // Answered below, like a refusal.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LocalRunException(
                "PostgreSQL does not run as root and this machine allows no user namespaces: start again as an ordinary user.");
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
