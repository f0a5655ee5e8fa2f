package io.beseda.systemtests.inbox;

import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.client.Administrator.Button;
import org.junit.jupiter.api.BeforeEach;

/** A chat of its own with the inbox open on it for every test. */
abstract class AtTheDesk extends WithADesk {

    Button chat;
    Inbox inbox;

    @BeforeEach
    void openInbox() {
        chat = desk.chat();
        inbox = desk.inbox(chat);
    }
}
