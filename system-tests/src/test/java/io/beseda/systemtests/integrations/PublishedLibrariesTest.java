package io.beseda.systemtests.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Libraries that were published for amoCRM work with the product as they are. */
@ExtendWith(RunningProduct.class)
class PublishedLibrariesTest {

    private static final String SITE = "https://shop.example";
    private static final Duration SECONDS = Duration.ofSeconds(30);

    @Test
    void amocrmJsDoesWhatItsReadersDoWithIt(Product product) throws Exception {
        Administrator administrator = Administrator.signIn(product);
        writeAsAVisitor(product, administrator);

        assertThat(Program.allowed(product, administrator).run("amocrm-js.js"))
                .containsExactly(
                        "ok a code becomes a token",
                        "ok a token is refreshed",
                        "ok the account is shown",
                        "ok a custom field is added",
                        "ok a lead is created",
                        "ok a lead is read, changed and saved as a whole",
                        "ok leads are found by filter and by query",
                        "ok a lead comes with its contact and company",
                        "ok a contact is created and found by its phone",
                        "ok notes are written and read",
                        "ok entities are linked",
                        "ok a chat that waits is accepted",
                        "ok pages follow one another to the last",
                        "ok an error is an error of the library");
    }

    @Test
    void amoDoesWhatItsReadersDoWithIt(Product product) throws Exception {
        Administrator administrator = Administrator.signIn(product);
        writeAsAVisitor(product, administrator);

        assertThat(Program.allowed(product, administrator).run("amo.js"))
                .containsExactly(
                        "ok a code becomes a token",
                        "ok a token is refreshed",
                        "ok the account is shown",
                        "ok a custom field is added",
                        "ok a lead is created",
                        "ok a lead is read and changed",
                        "ok leads are found by filter and by query",
                        "ok an empty list has no content",
                        "ok a lead comes with its contact and company",
                        "ok contacts are created and changed",
                        "ok notes are written and read",
                        "ok entities are linked and no longer",
                        "ok a chat that waits is accepted",
                        "ok a contact is linked with the chat",
                        "ok pages follow one another to the last",
                        "ok an error is an error of the library",
                        "ok a webhook is added and removed",
                        "ok what a webhook tells is read");
    }

    /** So that an incoming lead waits. */
    private static void writeAsAVisitor(Product product, Administrator administrator) {
        String name = "Chat " + UUID.randomUUID();
        var button = administrator.createChat(name, SITE);
        try (var visitor =
                new Visitor(product.origin(), button, UUID.randomUUID().toString())) {
            visitor.write("Есть в наличии?");
            await().atMost(SECONDS)
                    .until(() -> administrator
                            .rest()
                            .get("/api/v4/leads/unsorted?limit=250")
                            .raw()
                            .body()
                            .contains(name));
        }
    }
}
