package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The chart is written by hand; what it says of a service must be what the service's own build says. */
class ServiceFactsTest {

    static final List<String> SERVICES = Chart.SERVICES;

    /** The namespace is for services that ask the cluster, and migrations run at a service's start, not in a job before it. */
    private static final Set<String> NOT_OURS = Set.of("KUBERNETES_NAMESPACE", "QUARKUS_FLYWAY_ACTIVE");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAreThoseTheServiceListensOn(String service) throws IOException {
        assertThat(ports(ofChart(service))).isEqualTo(ports(ofBuild(service)));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void probesAskWhatTheServiceAnswers(String service) throws IOException {
        Container chart = ofChart(service);
        Container build = ofBuild(service);

        assertThat(address(chart.getStartupProbe(), chart)).isEqualTo(address(build.getStartupProbe(), build));
        assertThat(address(chart.getReadinessProbe(), chart)).isEqualTo(address(build.getReadinessProbe(), build));
        assertThat(address(chart.getLivenessProbe(), chart)).isEqualTo(address(build.getLivenessProbe(), build));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void environmentTheServiceExpectsIsGiven(String service) throws IOException {
        Set<String> expected = names(ofBuild(service));
        expected.removeAll(NOT_OURS);

        assertThat(names(ofChart(service))).containsAll(expected);
    }

    private static Container ofChart(String service) {
        return container(Chart.deployment(Chart.exampleValues(), service));
    }

    private static Container ofBuild(String service) throws IOException {
        Path generated = Chart.REPOSITORY.resolve(service).resolve("target/kubernetes/kubernetes.yml");
        assertThat(generated)
                .as("the facts of %s are written by its build: run ./mvnw package -pl %s first", service, service)
                .exists();
        return container(Chart.only(Chart.resources(Files.readString(generated)).stream(), Deployment.class, service));
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Set<String> ports(Container container) {
        return container.getPorts().stream()
                .map(port -> port.getName() + ":" + port.getContainerPort())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Container container) {
        return container.getEnv().stream().map(EnvVar::getName).collect(Collectors.toSet());
    }

    private static String address(Probe probe, Container container) {
        var port = probe.getHttpGet().getPort();
        int number = port.getIntVal() != null ? port.getIntVal() : number(container, port.getStrVal());
        return number + probe.getHttpGet().getPath();
    }

    private static int number(Container container, String portName) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(portName))
                .findFirst()
                .map(ContainerPort::getContainerPort)
                .orElseThrow();
    }
}
