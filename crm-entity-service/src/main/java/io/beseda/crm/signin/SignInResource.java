package io.beseda.crm.signin;

import io.beseda.crm.token.AccessTokens;
import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Signing in to the console: a short access token in the body, the refresh token in a cookie only. */
@Path("/auth")
@PermitAll
public class SignInResource {

    /** Other sites can't send it without asking us first (CORS), which we never allow. */
    static final String REFRESH_HEADER = "X-Beseda-Refresh";

    private final SignIn signIn;
    private final RefreshSignInSession refreshSignInSession;
    private final SignOut signOut;
    private final AccessTokens accessTokens;
    private final ClientAddresses clientAddresses;
    private final SignInSettings settings;

    @Inject
    public SignInResource(
            SignIn signIn,
            RefreshSignInSession refreshSignInSession,
            SignOut signOut,
            AccessTokens accessTokens,
            ClientAddresses clientAddresses,
            SignInSettings settings) {
        this.signIn = signIn;
        this.refreshSignInSession = refreshSignInSession;
        this.signOut = signOut;
        this.accessTokens = accessTokens;
        this.clientAddresses = clientAddresses;
        this.settings = settings;
    }

    @POST
    @Path("/sign-in")
    public Response signIn(@Valid @NotNull SignInRequest request, @Context HttpServerRequest http) {
        return answer(signIn.signIn(request.email(), request.password(), clientAddresses.of(http)));
    }

    @POST
    @Path("/refresh")
    public Response refresh(
            @CookieParam(RefreshCookie.NAME) String cookie, @HeaderParam(REFRESH_HEADER) String header) {
        if (!"1".equals(header)) {
            throw new Refusal(CommonProblem.FORBIDDEN, "Header " + REFRESH_HEADER + ": 1 is required.");
        }
        return OpaqueToken.parse(cookie)
                .flatMap(refreshSignInSession::refresh)
                .map(this::answer)
                .orElseThrow(() -> new Refusal(CommonProblem.SIGNED_OUT, "Sign in again."));
    }

    @POST
    @Path("/sign-out")
    public Response signOut(@CookieParam(RefreshCookie.NAME) String cookie) {
        OpaqueToken.parse(cookie).ifPresent(signOut::signOut);
        return Response.noContent().cookie(RefreshCookie.cleared()).build();
    }

    private Response answer(SignedIn signedIn) {
        Identity identity = signedIn.identity();
        var view = new SignedInView(
                accessTokens.issue(identity.bearer(signedIn.sessionId())),
                accessTokens.lifetime().toSeconds(),
                SignedInView.UserPart.of(identity));
        return Response.ok(view)
                .cookie(RefreshCookie.of(signedIn.refreshToken(), settings.lifetime()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
