package io.beseda.crm.token;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** The key set by which services verify access tokens. Public. */
@Path("/.well-known/jwks.json")
@PermitAll
public class KeySetResource {

    private static final Duration CACHED = Duration.ofMinutes(5);

    private final SigningKey key;

    @Inject
    public KeySetResource(SigningKey key) {
        this.key = key;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(Math.toIntExact(CACHED.toSeconds()));
        return Response.ok(new KeySetView(List.of(key.publicJwk())))
                .cacheControl(cache)
                .build();
    }
}
