package io.beseda.local.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Commands that run a program in another JVM of the same kind as this one. */
public final class JavaCommand {

    private JavaCommand() {}

    public static List<String> ofJar(List<String> options, Path jar) {
        var command = java(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A main class of this program, found on this program's own class path. */
    public static List<String> ofMain(List<String> options, Class<?> main, List<String> arguments) {
        var command = java(options);
        command.addAll(List.of("-cp", absoluteClassPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** The jar, or the folder, that a class of this program comes from. */
    public static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other JVM may work in another directory than this one. */
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> java(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }
}
