package io.beseda.systemtests.inbox;

import io.beseda.local.product.Product;
import io.beseda.systemtests.product.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk for all of a class; what clients leave behind is cleared after every test. */
@ExtendWith(RunningProduct.class)
public abstract class WithADesk {

    protected static Desk desk;

    @BeforeAll
    static void open(Product product) {
        desk = Desk.open(product);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @AfterEach
    void clear() {
        desk.clear();
    }
}
