package io.beseda.conversation.upload;

import io.beseda.conversation.clienthistory.ClientHistoryResource;
import io.beseda.support.requestbody.BodyLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files are uploaded and histories exported: bodies of other requests stay small. */
@ApplicationScoped
class UploadPaths {

    static final String VISITOR_UPLOADS = "/api/visitor/v1/attachments";
    static final String INBOX_UPLOADS = "/api/inbox/v1/attachments";

    private final BodyLimits limits;

    @Inject
    UploadPaths(@ConfigProperty(name = "beseda.requests.max-body-size") MemorySize limit) {
        limits = new BodyLimits(limit, Set.of(VISITOR_UPLOADS, INBOX_UPLOADS, ClientHistoryResource.EXPORTS));
    }

    void register(@Observes Router router) {
        limits.register(router);
    }
}
