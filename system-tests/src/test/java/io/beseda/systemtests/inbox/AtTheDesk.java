package io.beseda.systemtests.inbox;

import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.product.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk for all of a class, and a chat of its own with the inbox open on it for every test. */
@ExtendWith(RunningProduct.class)
abstract class AtTheDesk {

    static Desk desk;

    Button chat;
    Inbox inbox;

    @BeforeAll
    static void open(Product product) {
        desk = Desk.open(product);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void openInbox() {
        chat = desk.chat();
        inbox = desk.inbox(chat);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }
}
