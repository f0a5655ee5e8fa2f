package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EnvironmentTest {

    static final List<String> SERVICES = Chart.SERVICES;

    private static final List<String> OF_ALL = List.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "BESEDA_PUBLIC_ORIGIN",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "MP_JWT_VERIFY_ISSUER",
            "JAVA_TOOL_OPTIONS");
    private static final List<String> OF_DATABASE =
            List.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
    private static final Map<String, List<String>> OF_ONE = Map.of(
            "chat-config-service", with(OF_DATABASE, "BESEDA_SIGNING_KEYS_SEALING_KEY", "BESEDA_FILES_PUBLIC_ORIGIN"),
            "widget-gateway",
                    List.of(
                            "BESEDA_WIDGET_SESSION_SECRET",
                            "BESEDA_SIGNING_KEYS_SEALING_KEY",
                            "BESEDA_FILES_PUBLIC_ORIGIN",
                            "BESEDA_GATEWAY_LIMITS_TRUSTED_PROXIES"),
            "conversation-service",
                    with(
                            OF_DATABASE,
                            "BESEDA_WIDGET_SESSION_SECRET",
                            "BESEDA_FILES_LINK_SECRET",
                            "BESEDA_FILES_PUBLIC_ORIGIN",
                            "BESEDA_FILE_STORE_DIRECTORY"),
            "crm-entity-service",
                    with(
                            OF_DATABASE,
                            "BESEDA_TOKENS_SIGNING_KEY_FILE",
                            "BESEDA_SIGN_IN_TRUSTED_PROXIES",
                            "BESEDA_BOOTSTRAP_ADMINISTRATOR_EMAIL",
                            "BESEDA_BOOTSTRAP_ADMINISTRATOR_PASSWORD",
                            "BESEDA_BOOTSTRAP_ACCOUNT_NAME"));

    @ParameterizedTest
    @FieldSource("SERVICES")
    void serviceIsGivenTheSettingsItNeedsAndNoOthers(String service) {
        assertThat(environment(Chart.exampleValues(), service))
                .extracting(EnvVar::getName)
                .containsExactlyInAnyOrderElementsOf(
                        with(OF_ALL, OF_ONE.get(service).toArray(String[]::new)));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void secretsComeFromSecretsOnly(String service) {
        assertThat(environment(Chart.exampleValues(), service))
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|SEALING|JAAS).*"))
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .startsWith("beseda-");
                });
    }

    @Test
    void clientsBehindTheIngressAreToldApart() {
        var values = Chart.exampleValues();
        values.withObject("/ingress")
                .putArray("trustedProxies")
                .add("10.1.0.0/16")
                .add("fd00::7");

        assertThat(plain(values, "widget-gateway"))
                .containsEntry("BESEDA_GATEWAY_LIMITS_TRUSTED_PROXIES", "10.1.0.0/16,fd00::7");
        assertThat(plain(values, "crm-entity-service"))
                .containsEntry("BESEDA_SIGN_IN_TRUSTED_PROXIES", "10.1.0.0/16,fd00::7");
    }

    @Test
    void databasesAreReachedByTheirOwnRoles() {
        var values = Chart.exampleValues();
        values.withObject("/postgresql").put("parameters", "sslmode=verify-full");
        values.withObject("/services/crm-entity-service/database").put("host", "crm-postgres");

        assertThat(plain(values, "chat-config-service"))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://postgres-rw.postgres:5432/chat_config?sslmode=verify-full")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "chat_config");
        assertThat(plain(values, "crm-entity-service"))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://crm-postgres:5432/crm?sslmode=verify-full")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "crm");
        assertThat(plain(Chart.exampleValues(), "conversation-service"))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres-rw.postgres:5432/conversation");
    }

    @Test
    void keysOfAccessTokensComeFromTheCrmServiceUnlessAnotherIssuerIsNamed() {
        var values = Chart.exampleValues();
        assertThat(plain(values, "widget-gateway"))
                .containsEntry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "http://chat-crm-entity-service/.well-known/jwks.json")
                .containsEntry("MP_JWT_VERIFY_ISSUER", "beseda");

        values.withObject("/tokens").put("issuer", "https://id.example").put("jwksLocation", "https://id.example/jwks");
        assertThat(plain(values, "widget-gateway"))
                .containsEntry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://id.example/jwks")
                .containsEntry("MP_JWT_VERIFY_ISSUER", "https://id.example");
    }

    @Test
    void kafkaCredentialsAreEachServicesOwn() {
        var values = Chart.exampleValues();
        values.withObject("/kafka").put("securityProtocol", "SASL_SSL").put("saslMechanism", "SCRAM-SHA-512");
        values.withObject("/services/widget-gateway/kafkaCredentials").put("secret", "beseda-gateway-kafka");

        assertThat(plain(values, "widget-gateway"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
        assertThat(environment(values, "widget-gateway"))
                .filteredOn(variable -> variable.getName().equals("KAFKA_SASL_JAAS_CONFIG"))
                .singleElement()
                .satisfies(variable -> {
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isEqualTo("beseda-gateway-kafka");
                    assertThat(variable.getValueFrom().getSecretKeyRef().getKey())
                            .isEqualTo("sasl.jaas.config");
                });
        assertThat(plain(values, "conversation-service")).doesNotContainKey("KAFKA_SASL_JAAS_CONFIG");
    }

    @Test
    void signingKeyFileIsWhereTheVolumeIs() {
        var pod = Chart.deployment(Chart.exampleValues(), "crm-entity-service")
                .getSpec()
                .getTemplate()
                .getSpec();

        assertThat(plain(Chart.exampleValues(), "crm-entity-service"))
                .containsEntry("BESEDA_TOKENS_SIGNING_KEY_FILE", "/etc/beseda/signing-key/signing-key.pem");
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/etc/beseda/signing-key"));
    }

    @Test
    void filesAreKeptOnTheVolume() {
        var pod = Chart.deployment(Chart.exampleValues(), "conversation-service")
                .getSpec()
                .getTemplate()
                .getSpec();
        String directory = plain(Chart.exampleValues(), "conversation-service").get("BESEDA_FILE_STORE_DIRECTORY");

        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo(directory));
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .singleElement()
                .satisfies(
                        volume -> assertThat(volume.getPersistentVolumeClaim().getClaimName())
                                .isEqualTo("beseda-files"));
    }

    @Test
    void filesAreKeptInABucketWithoutAVolume() {
        var values = Chart.exampleValues();
        var store = values.withObject("/files/store").put("kind", "s3");
        store.remove("claim");
        store.withObject("/s3").put("bucket", "chat").put("endpoint", "https://s3.example");
        store.withObject("/s3/credentials").put("secret", "beseda-bucket");

        assertThat(plain(values, "conversation-service"))
                .containsEntry("BESEDA_FILE_STORE_KIND", "s3")
                .containsEntry("BESEDA_FILE_STORE_S3_BUCKET", "chat")
                .containsEntry("BESEDA_FILE_STORE_S3_ENDPOINT", "https://s3.example")
                .containsEntry("BESEDA_FILE_STORE_S3_REGION", "us-east-1")
                .containsEntry("BESEDA_FILE_STORE_S3_PATH_STYLE", "true")
                .doesNotContainKey("BESEDA_FILE_STORE_DIRECTORY");
        assertThat(environment(values, "conversation-service"))
                .filteredOn(variable -> variable.getName().contains("ACCESS_KEY"))
                .hasSize(2)
                .allSatisfy(variable -> assertThat(
                                variable.getValueFrom().getSecretKeyRef().getName())
                        .isEqualTo("beseda-bucket"));
        assertThat(Chart.template(values)).doesNotContain("persistentVolumeClaim");
    }

    @Test
    void filesMayHaveAHostOfTheirOwn() {
        assertThat(plain(Chart.exampleValues(), "conversation-service"))
                .containsEntry("BESEDA_FILES_PUBLIC_ORIGIN", "https://chat.example");
        var values = Chart.exampleValues();
        values.withObject("/files").put("publicOrigin", "https://files.example").put("tlsSecret", "files-tls");

        for (String service : List.of("conversation-service", "chat-config-service", "widget-gateway")) {
            assertThat(plain(values, service)).containsEntry("BESEDA_FILES_PUBLIC_ORIGIN", "https://files.example");
        }
        var ingress = Chart.only(Chart.render(values).stream(), Ingress.class, "chat");
        assertThat(ingress.getSpec().getRules()).hasSize(2);
        var own = ingress.getSpec().getRules().get(1);
        assertThat(own.getHost()).isEqualTo("files.example");
        assertThat(own.getHttp().getPaths()).singleElement().satisfies(path -> {
            assertThat(path.getPath()).isEqualTo("/files");
            assertThat(path.getBackend().getService().getName()).isEqualTo("chat-conversation-service");
        });
        assertThat(ingress.getSpec().getTls())
                .anySatisfy(tls -> assertThat(tls.getHosts()).containsExactly("files.example"));
    }

    @Test
    void furtherSettingsAreHandedOn() {
        var values = Chart.exampleValues();
        values.withArray("/services/widget-gateway/extraEnv")
                .addObject()
                .put("name", "QUARKUS_LOG_LEVEL")
                .put("value", "DEBUG");

        assertThat(plain(values, "widget-gateway")).containsEntry("QUARKUS_LOG_LEVEL", "DEBUG");
    }

    private static List<EnvVar> environment(ObjectNode values, String service) {
        return Chart.deployment(values, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getEnv();
    }

    private static Map<String, String> plain(ObjectNode values, String service) {
        return environment(values, service).stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }
}
