package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final List<String> ROUTES = List.of(
            "Exact /js/button.js widget-gateway",
            "Prefix /widget widget-gateway",
            "Exact /operator/socket widget-gateway",
            "Prefix /api/v4/website_buttons chat-config-service",
            "Prefix /api/settings chat-config-service",
            "Prefix /s chat-config-service",
            "Prefix /console chat-config-service",
            "Exact / chat-config-service",
            "Exact /oauth chat-config-service",
            "Prefix /api/v4/talks conversation-service",
            "Prefix /api/inbox conversation-service",
            "Prefix /api/visitor conversation-service",
            "Prefix /files conversation-service",
            "Prefix /api/v4 crm-entity-service",
            "Prefix /oauth2 crm-entity-service",
            "Prefix /auth crm-entity-service",
            "Exact /.well-known/jwks.json crm-entity-service",
            "Prefix /api/crm crm-entity-service");

    @Test
    void everyFieldIsOneKubernetesKnows() {
        var values = Chart.exampleValues();
        values.withArray("/image/pullSecrets").add("registry");
        values.withObject("/services/widget-gateway/podAnnotations").put("example.com/scrape", "true");

        for (HasMetadata resource : Chart.render(values)) {
            assertThat(UnknownFields.of(resource))
                    .as(resource.getKind() + " " + resource.getMetadata().getName())
                    .isEmpty();
        }
    }

    @Test
    void fieldThatKubernetesDoesNotKnowIsFound() {
        var manifest = Chart.template(Chart.exampleValues()).replace("readinessProbe:", "readynessProbe:");

        var unknown = new ArrayList<String>();
        Chart.resources(manifest).forEach(resource -> unknown.addAll(UnknownFields.of(resource)));

        assertThat(unknown).containsOnly("readynessProbe").hasSize(Chart.SERVICES.size());
    }

    @Test
    void everyServiceHasADeploymentAndAServiceThatFindsIt() {
        var resources = Chart.render(Chart.exampleValues());

        for (String name : Chart.SERVICES) {
            var deployment = Chart.only(resources.stream(), Deployment.class, "chat-" + name);
            var service = Chart.only(resources.stream(), Service.class, "chat-" + name);
            var pod = deployment.getSpec().getTemplate();
            var budget = Chart.only(resources.stream(), PodDisruptionBudget.class, "chat-" + name);
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector());
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
            assertThat(service.getSpec().getPorts())
                    .singleElement()
                    .satisfies(
                            port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
            assertThat(pod.getSpec().getContainers())
                    .singleElement()
                    .satisfies(container -> assertThat(container.getImage())
                            .isEqualTo("registry.example/beseda/" + name + ":0.1.0-SNAPSHOT"));
        }
    }

    @Test
    void onePodNeedsNoDisruptionBudget() {
        var values = Chart.exampleValues();
        Chart.SERVICES.forEach(
                service -> values.withObject("/services/" + service).put("replicas", 1));

        assertThat(Chart.render(values)).noneMatch(PodDisruptionBudget.class::isInstance);
    }

    @Test
    void ingressRoutesEveryPathToItsService() {
        var ingress = Chart.only(Chart.render(Chart.exampleValues()).stream(), Ingress.class, "chat");

        var rule = ingress.getSpec().getRules().get(0);
        assertThat(rule.getHost()).isEqualTo("chat.example");
        assertThat(rule.getHttp().getPaths()).extracting(ManifestTest::route).containsExactlyElementsOf(ROUTES);
        assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> {
            assertThat(tls.getHosts()).containsExactly("chat.example");
            assertThat(tls.getSecretName()).isEqualTo("chat-example-tls");
        });
    }

    @Test
    void ingressHostHasNoPortAndIngressCanBeOff() {
        var values = Chart.exampleValues();
        values.put("publicOrigin", "http://chat.localhost:8080");
        var ingress = Chart.only(Chart.render(values).stream(), Ingress.class, "chat");
        assertThat(ingress.getSpec().getRules().get(0).getHost()).isEqualTo("chat.localhost");

        values.withObject("/ingress").put("enabled", false);
        assertThat(Chart.render(values)).noneMatch(Ingress.class::isInstance);
    }

    @Test
    void managementPortIsNeverRouted() {
        for (HasMetadata resource : Chart.render(Chart.exampleValues())) {
            if (resource instanceof Service service) {
                assertThat(service.getSpec().getPorts())
                        .extracting(port -> port.getName())
                        .containsExactly("http");
            }
        }
    }

    private static String route(HTTPIngressPath path) {
        var service = path.getBackend().getService();
        assertThat(service.getPort().getName()).isEqualTo("http");
        return path.getPathType() + " " + path.getPath() + " "
                + service.getName().substring("chat-".length());
    }
}
