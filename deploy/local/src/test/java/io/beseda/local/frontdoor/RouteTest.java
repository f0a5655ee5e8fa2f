package io.beseda.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @Test
    void theTableIsTheIngressOfTheCluster() {
        assertThat(Route.TABLE)
                .extracting(route -> route.pattern() + " " + route.service().directory())
                .isEqualTo(List.of(
                        "/js/button.js widget-gateway",
                        "/widget/** widget-gateway",
                        "/operator/socket widget-gateway",
                        "/api/v4/website_buttons/** chat-config-service",
                        "/api/settings/** chat-config-service",
                        "/s/** chat-config-service",
                        "/console/** chat-config-service",
                        "/ chat-config-service",
                        "/oauth chat-config-service",
                        "/api/v4/talks/** conversation-service",
                        "/api/inbox/** conversation-service",
                        "/api/visitor/** conversation-service",
                        "/files/** conversation-service",
                        "/api/v4/** crm-entity-service",
                        "/oauth2/** crm-entity-service",
                        "/auth/** crm-entity-service",
                        "/.well-known/jwks.json crm-entity-service",
                        "/api/crm/** crm-entity-service"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, CHAT_CONFIG",
        "/console/inbox/42, CHAT_CONFIG",
        "/widget/socket, WIDGET_GATEWAY",
        "/api/v4/website_buttons, CHAT_CONFIG",
        "/api/v4/talks/7/messages, CONVERSATION",
        "/api/v4/talksy, CRM_ENTITY",
        "/api/v4/leads, CRM_ENTITY"
    })
    void theFirstMatchWins(String path, Service service) {
        assertThat(Route.of(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/metrics", "/js/other.js", "/widgets", "/consoles", "//", "/metrics"})
    void everythingElseIsNotPublished(String path) {
        assertThat(Route.of(path)).isEmpty();
    }
}
