package io.beseda.systemtests.widget;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connection of the browser's chats, on which the messages of the visitor can be stopped. */
final class Wire {

    private static final Pattern MESSAGE = Pattern.compile("\"type\":\"message\",\"clientMessageId\":\"([^\"]+)\"");
    private static final String REFUSED =
            "{\"type\":\"refused\",\"clientMessageId\":\"%s\",\"code\":\"not-today\",\"detail\":\"As the test asks.\"}";

    private enum Behaviour {
        DELIVER,
        HOLD,
        REFUSE
    }

    private final List<Runnable> held = new ArrayList<>();
    private Behaviour behaviour = Behaviour.DELIVER;

    Wire(BrowserContext browser) {
        browser.routeWebSocket(Pattern.compile("/widget/socket$"), this::connect);
    }

    /** From now on messages of the visitor stay on the way. */
    void hold() {
        behaviour = Behaviour.HOLD;
    }

    /** From now on messages of the visitor are refused, for a reason that the chat does not know. */
    void refuse() {
        behaviour = Behaviour.REFUSE;
    }

    /** Delivers what was held, and everything after it. */
    void letGo() {
        behaviour = Behaviour.DELIVER;
        held.forEach(Runnable::run);
        held.clear();
    }

    private void connect(WebSocketRoute visitor) {
        WebSocketRoute gateway = visitor.connectToServer();
        visitor.onMessage(frame -> {
            Matcher message = MESSAGE.matcher(frame.text());
            if (!message.find() || behaviour == Behaviour.DELIVER) {
                gateway.send(frame.text());
            } else if (behaviour == Behaviour.HOLD) {
                held.add(() -> gateway.send(frame.text()));
            } else {
                visitor.send(REFUSED.formatted(message.group(1)));
            }
        });
    }
}
