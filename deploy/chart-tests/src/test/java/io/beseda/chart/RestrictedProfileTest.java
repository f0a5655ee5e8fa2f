package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Kubernetes' pod security standard <em>Restricted</em>, and what we ask beyond it. */
class RestrictedProfileTest {

    static final List<String> SERVICES = Chart.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void podMeetsTheRestrictedProfile(String service) {
        PodSpec pod = pod(service);

        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getHostIPC()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getVolumes()).allMatch(RestrictedProfileTest::isAllowed);
        for (Container container : pod.getContainers()) {
            var context = container.getSecurityContext();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getPrivileged()).isNull();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void podWritesToTmpAndItsVolumeOnlyAndHoldsNoClusterToken(String service) {
        PodSpec pod = pod(service);
        Container container = pod.getContainers().get(0);

        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .isEqualTo(
                        service.equals("conversation-service")
                                ? List.of("/tmp", "/var/lib/beseda/files")
                                : List.of("/tmp"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void podSaysWhatItNeedsAndMayUse(String service) {
        var resources = pod(service).getContainers().get(0).getResources();

        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsOnlyKeys("memory");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void signingKeyIsOfferedToItsOwnerOnly(String service) {
        var secrets = pod(service).getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .toList();

        if (service.equals("crm-entity-service")) {
            assertThat(secrets).singleElement().satisfies(volume -> {
                assertThat(volume.getSecret().getSecretName()).isEqualTo("beseda-signing-key");
                assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440);
            });
        } else {
            assertThat(secrets).isEmpty();
        }
    }

    private static PodSpec pod(String service) {
        return Chart.deployment(Chart.exampleValues(), service)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static boolean isAllowed(Volume volume) {
        return volume.getEmptyDir() != null || volume.getSecret() != null || volume.getPersistentVolumeClaim() != null;
    }
}
