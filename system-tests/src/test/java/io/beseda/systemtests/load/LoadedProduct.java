package io.beseda.systemtests.load;

import io.beseda.local.product.JavaOptions;
import io.beseda.local.product.Product;
import io.beseda.local.product.ProductSetup;
import java.io.IOException;
import java.nio.file.Path;

/** The whole product on this machine as in a cluster, a client that loads it, and what is reported of it in the end. */
final class LoadedProduct {

    /** No limit on what one visitor may say: a hundred visitors stand for thousands. */
    private static final JavaOptions OPTIONS = JavaOptions.OPTIMISED.plusServices(
            "-Dbeseda.gateway.limits.messages-per-second=1000000",
            "-Dbeseda.gateway.limits.message-burst=1000000",
            "-Dbeseda.gateway.limits.frames-per-second=1000000",
            "-Dbeseda.gateway.limits.sockets-per-user=1000000");

    private final Product product;
    private final LoadClient client;
    private final ServerProcesses servers;
    private final PerformanceReport report = new PerformanceReport();

    private LoadedProduct(Product product) {
        this.product = product;
        this.client = new LoadClient(product);
        this.servers = new ServerProcesses(product);
    }

    static LoadedProduct start(Path data) {
        ProductSetup setup = ProductSetup.onFreePorts(Path.of(".."), data).withJavaOptions(OPTIONS);
        return new LoadedProduct(Product.start(setup, System.out::println));
    }

    Product product() {
        return product;
    }

    LoadClient client() {
        return client;
    }

    ServerProcesses servers() {
        return servers;
    }

    PerformanceReport report() {
        return report;
    }

    /** Resident memory of each process. */
    void reportMemory(String when) {
        report.heading("Resident memory " + when + ", MB");
        servers.rss().forEach((name, bytes) -> report.trial(name + ": " + bytes / (1024 * 1024)));
    }

    /** Stops the product and writes the report. */
    void end() throws IOException {
        report.write();
        client.close();
        product.close();
    }
}
