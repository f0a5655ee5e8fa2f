package io.beseda.local.launcher;

import io.beseda.local.product.Product;
import java.io.IOException;

/** What a person needs once everything runs. */
record Welcome(Product product, boolean demo, double seconds) {

    String text() throws IOException {
        return """

                Beseda is ready after %.1f s.

                  Console     %s
                  Sign in as  %s
                  Password    %s
                %s  Kafka       %s
                  Logs        %s

                Ctrl-C stops everything; the data is kept.
                """.formatted(
                        seconds,
                        product.origin().resolve("/console/"),
                        product.administratorEmail(),
                        product.secrets().administratorPassword(),
                        demoLine(),
                        product.kafkaBootstrapServers(),
                        product.log(Product.KAFKA).getParent());
    }

    private String demoLine() {
        return demo
                ? "  Demo shop   http://localhost:%d/%n"
                        .formatted(product.ports().demoSite())
                : "";
    }
}
