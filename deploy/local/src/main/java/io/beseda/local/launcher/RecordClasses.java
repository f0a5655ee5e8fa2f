package io.beseda.local.launcher;

import io.beseda.local.Service;
import io.beseda.local.demo.DemoChat;
import io.beseda.local.process.Directories;
import io.beseda.local.product.Product;
import io.beseda.local.product.ProductSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the product once, on data of its own, so that every process writes its {@link io.beseda.local.process.ClassArchive}.
 * {@code deploy/local/up} does that after a build.
 */
final class RecordClasses {

    private RecordClasses() {}

    /** The argument is the repository's folder. */
    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        Path data = Files.createTempDirectory("beseda-classes-");
        ProductSetup setup = ProductSetup.onFreePorts(repository, data).recordingClasses();
        try (Product product = Product.start(setup, said -> {})) {
            new DemoChat(product.origin())
                    .embedScript(
                            product.administratorEmail(),
                            product.secrets().administratorPassword(),
                            "http://localhost");
            for (Service service : Service.values()) {
                product.stop(service.directory());
            }
        } finally {
            Directories.delete(data);
        }
    }
}
