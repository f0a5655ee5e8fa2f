package io.beseda.conversation.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps what is logged, with the traces; of the service from its finest level on, and in place of the console. */
public final class LogLines implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger SERVICE = Logger.getLogger("io.beseda");

    private final PatternFormatter formatter = new PatternFormatter("%s%e");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = SERVICE.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public LogLines() {
        SERVICE.setLevel(Level.ALL);
        SERVICE.setUseParentHandlers(false);
        SERVICE.addHandler(handler);
        ROOT.addHandler(handler);
    }

    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        SERVICE.removeHandler(handler);
        SERVICE.setUseParentHandlers(true);
        SERVICE.setLevel(before);
    }
}
