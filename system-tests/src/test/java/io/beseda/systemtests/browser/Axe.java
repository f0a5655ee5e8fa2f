package io.beseda.systemtests.browser;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Axe, the accessibility checker, in one frame of a page. */
public final class Axe {

    private static final String SCRIPT = read(Path.of("..", "web", "node_modules", "axe-core", "axe.min.js"));
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String RUN = """
            ({tags, impacts}) => axe.run(document, {
              resultTypes: ['violations'],
              ...(tags.length && {runOnly: tags}),
            }).then(({violations}) => violations
              .filter(({impact}) => !impacts.length || impacts.includes(impact))
              .map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html.slice(0, 200)).join(' | ')))
            """;

    private Axe() {}

    /** What is seriously wrong by any rule. */
    public static List<String> serious(Frame frame) {
        return violations(frame, List.of(), List.of("serious", "critical"));
    }

    /** What fails WCAG 2.2 AA, however little it may matter. */
    public static List<String> wcag(Frame frame) {
        return violations(frame, WCAG, List.of());
    }

    private static List<String> violations(Frame frame, List<String> tags, List<String> impacts) {
        // By the debugger's door, which the page's own policy does not guard.
        if (!(Boolean) frame.evaluate("typeof axe !== 'undefined'")) {
            frame.evaluate(SCRIPT);
        }
        var found = (List<?>) frame.evaluate(RUN, Map.of("tags", tags, "impacts", impacts));
        return found.stream().map(String.class::cast).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
