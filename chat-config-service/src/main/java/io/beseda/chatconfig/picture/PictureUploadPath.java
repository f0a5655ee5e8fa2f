package io.beseda.chatconfig.picture;

import io.beseda.support.requestbody.BodyLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where pictures are uploaded: bodies of other requests stay small. */
@ApplicationScoped
class PictureUploadPath {

    private final BodyLimits limits;

    @Inject
    PictureUploadPath(@ConfigProperty(name = "beseda.requests.max-body-size") MemorySize limit) {
        limits = new BodyLimits(limit, Set.of(PictureResource.PATH));
    }

    void register(@Observes Router router) {
        limits.register(router);
    }
}
