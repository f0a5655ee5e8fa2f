package io.beseda.local.product;

import io.beseda.local.Ports;
import io.beseda.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the services in a local run, as the environment variables of their processes. */
final class ServiceEnvironment {

    static final String ADMINISTRATOR_EMAIL = "admin@beseda.local";

    private static final String SEALING_KEY = "BESEDA_SIGNING_KEYS_SEALING_KEY";
    private static final String LOOPBACK = "127.0.0.1";

    private final Ports ports;
    private final Secrets secrets;
    private final Path files;

    ServiceEnvironment(Ports ports, Secrets secrets, Path files) {
        this.ports = ports;
        this.secrets = secrets;
        this.files = files;
    }

    Map<String, String> of(Service service) {
        try {
            var settings = new HashMap<>(common(service));
            if (service.database().isPresent()) {
                settings.putAll(database(service, service.database().get()));
            }
            settings.putAll(
                    switch (service) {
                        case WIDGET_GATEWAY ->
                            Map.of(
                                    "BESEDA_WIDGET_SESSION_SECRET",
                                    secrets.widgetSessionSecret(),
                                    SEALING_KEY,
                                    secrets.sealingKey());
                        case CONVERSATION -> conversation();
                        case CRM_ENTITY -> crm();
                        case CHAT_CONFIG -> Map.of(SEALING_KEY, secrets.sealingKey());
                    });
            return Map.copyOf(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> common(Service service) {
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.kafka()),
                Map.entry("QUARKUS_HTTP_HOST", LOOPBACK),
                Map.entry("QUARKUS_HTTP_PORT", port(ports.http(), service)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", LOOPBACK),
                Map.entry("QUARKUS_MANAGEMENT_PORT", port(ports.management(), service)),
                Map.entry("BESEDA_PUBLIC_ORIGIN", "http://localhost:" + ports.frontDoor()),
                Map.entry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "http://%s:%s/.well-known/jwks.json"
                                .formatted(LOOPBACK, port(ports.http(), Service.CRM_ENTITY))),
                Map.entry("MP_JWT_VERIFY_ISSUER", "beseda"),
                // Logs of a local run are read by people.
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                Map.entry("QUARKUS_BANNER_ENABLED", "false"));
    }

    private Map<String, String> database(Service service, String database) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, ports.postgresql(), database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service));
    }

    private Map<String, String> conversation() throws IOException {
        return Map.of(
                "BESEDA_WIDGET_SESSION_SECRET",
                secrets.widgetSessionSecret(),
                "BESEDA_FILES_LINK_SECRET",
                secrets.fileLinkSecret(),
                "BESEDA_FILE_STORE_DIRECTORY",
                files.toString());
    }

    private Map<String, String> crm() throws IOException {
        return Map.of(
                "BESEDA_TOKENS_SIGNING_KEY_FILE",
                secrets.signingKeyFile().toString(),
                "BESEDA_BOOTSTRAP_ADMINISTRATOR_EMAIL",
                ADMINISTRATOR_EMAIL,
                "BESEDA_BOOTSTRAP_ADMINISTRATOR_PASSWORD",
                secrets.administratorPassword(),
                "BESEDA_BOOTSTRAP_ACCOUNT_NAME",
                "Beseda",
                // Programs that are told by webhooks are written on this machine, too.
                "BESEDA_WEBHOOKS_ALLOW_PRIVATE_NETWORKS",
                "true");
    }

    private static String port(Map<Service, Integer> ports, Service service) {
        return Integer.toString(ports.get(service));
    }
}
