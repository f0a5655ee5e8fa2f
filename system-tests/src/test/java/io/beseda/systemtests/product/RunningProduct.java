package io.beseda.systemtests.product;

import io.beseda.local.product.Product;
import io.beseda.local.product.ProductSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the whole product, running since the first test that asked: packaged services, PostgreSQL and Kafka as processes,
 * on free ports, empty at the start. A test that stops a part of it starts that part again.
 */
public final class RunningProduct implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningProduct.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent("product", key -> new Closing(start()), Closing.class)
                .product();
    }

    private static Product start() {
        try {
            Path data = Files.createTempDirectory("beseda-system-test-");
            return Product.start(ProductSetup.onFreePorts(Path.of(".."), data), System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the product when the last test of the run is over. */
    private record Closing(Product product) implements AutoCloseable {

        @Override
        public void close() {
            product.close();
        }
    }
}
