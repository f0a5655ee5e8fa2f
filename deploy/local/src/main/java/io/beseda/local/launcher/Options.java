package io.beseda.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What the person asked for on the command line. */
record Options(boolean help, boolean reset, int port, Path data) {

    private static final int DEFAULT_PORT = 8080;

    /** @throws RefusedOption for anything that is not in usage.txt */
    static Options parse(List<String> arguments, Path repository) {
        var help = false;
        var reset = false;
        var port = DEFAULT_PORT;
        var data = repository.resolve(".local-data");
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--reset" -> reset = true;
                case "--port" -> port = number(option, value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                default ->
                    throw new RefusedOption("There is no option %s: see deploy/local/up --help.".formatted(option));
            }
        }
        return new Options(help, reset, port, data);
    }

    static String usage() throws IOException {
        try (var text = Options.class.getResourceAsStream("usage.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new RefusedOption("%s needs a value: see deploy/local/up --help.".formatted(option));
        }
        return rest.pop();
    }

    private static int number(String option, String value) {
        if (!value.matches("\\d{1,5}")) {
            throw new RefusedOption("%s needs a port number, not %s.".formatted(option, value));
        }
        return Integer.parseInt(value);
    }

    /** The command line can't be understood; the message says what to write instead. */
    static final class RefusedOption extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedOption(String sentence) {
            super(sentence);
        }
    }
}
