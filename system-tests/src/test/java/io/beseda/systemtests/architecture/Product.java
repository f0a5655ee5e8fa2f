package io.beseda.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled main classes of the modules, read from where the build put them. */
final class Product {

    static final List<String> SERVICES = List.of("chatconfig", "gateway", "conversation", "crm");

    private static final List<String> MODULES = List.of(
            "event-contracts",
            "service-support",
            "chat-config-service",
            "widget-gateway",
            "conversation-service",
            "crm-entity-service");

    private static final JavaClasses CLASSES = imported(MODULES.stream());

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    private static JavaClasses imported(Stream<String> modules) {
        List<Path> paths = modules.map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                throw new IllegalStateException(path + " is missing: build all modules first, with ./mvnw verify");
            }
        }
        return new ClassFileImporter().importPaths(paths);
    }
}
