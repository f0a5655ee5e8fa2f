package io.beseda.crm.webhook;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The webhooks of the caller's account with the log of their deliveries, for its administrators. */
@Path("/api/crm/v1/webhooks")
@RolesAllowed(Roles.ADMINISTRATOR)
public class WebhookResource {

    private static final int PAGE = 50;
    private static final String NEWEST = "9223372036854775807";

    private final SignedInUser user;
    private final DestinationRule rule;
    private final WebhookRepository webhooks;
    private final SaveWebhook saveWebhook;
    private final DeliveryRepository deliveries;
    private final DeliveryLog log;
    private final Clock clock;

    @Inject
    public WebhookResource(
            SignedInUser user,
            DestinationRule rule,
            WebhookRepository webhooks,
            SaveWebhook saveWebhook,
            DeliveryRepository deliveries,
            DeliveryLog log,
            Clock clock) {
        this.user = user;
        this.rule = rule;
        this.webhooks = webhooks;
        this.saveWebhook = saveWebhook;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
    }

    @GET
    public WebhooksView list() {
        Map<WebhookId, DeliveryLog.Summary> summaries = log.summaries(user.accountId());
        List<WebhookView> items = webhooks.all(user.accountId()).stream()
                .map(webhook ->
                        WebhookView.of(webhook, summaries.getOrDefault(webhook.id(), DeliveryLog.Summary.NOTHING)))
                .toList();
        return new WebhooksView(items, List.of(WebhookEventCode.values()));
    }

    @POST
    public Response add(@Valid @NotNull WebhookRequest request) {
        NewWebhook asked = new NewWebhook(request.destination(rule), request.eventCodes(), 0);
        var saved = saveWebhook.add(user.accountId(), user.userId(), user.name(), asked);
        WebhookView view = WebhookView.of(saved.webhook(), DeliveryLog.Summary.NOTHING);
        String secret = saved.secret().orElseThrow().text();
        return unstored(Response.status(Response.Status.CREATED).entity(new CreatedWebhookView(view, secret)));
    }

    @PUT
    @Path("{id}")
    public WebhookView change(@RestPath @Positive long id, @Valid @NotNull WebhookRequest request) {
        Webhook changed = saveWebhook.change(
                user.accountId(),
                new WebhookId(id),
                request.destination(rule),
                request.eventCodes(),
                request.isEnabled());
        var summaries = log.summaries(user.accountId());
        return WebhookView.of(changed, summaries.getOrDefault(changed.id(), DeliveryLog.Summary.NOTHING));
    }

    /** A new signing secret; the one before it signs no more. */
    @POST
    @Path("{id}/secret")
    public Response changeSecret(@RestPath @Positive long id) {
        WebhookSecret secret = WebhookSecret.fresh();
        webhooks.changeSecret(user.accountId(), new WebhookId(id), secret);
        return unstored(Response.ok(new WebhookSecretView(secret.text())));
    }

    /** With its log and what waits. */
    @DELETE
    @Path("{id}")
    public void remove(@RestPath @Positive long id) {
        webhooks.remove(user.accountId(), new WebhookId(id));
    }

    @GET
    @Path("{id}/deliveries")
    public DeliveriesView deliveries(
            @RestPath @Positive long id, @RestQuery @DefaultValue(NEWEST) @Positive long before) {
        Webhook webhook = webhooks.existing(user.accountId(), new WebhookId(id));
        List<DeliveryView> page = log.before(user.accountId(), webhook.id(), new DeliveryId(before), PAGE).stream()
                .map(DeliveryView::of)
                .toList();
        return new DeliveriesView(
                page, page.size() < PAGE ? null : page.get(PAGE - 1).id());
    }

    /** Makes a delivery again at once, whatever became of it. */
    @POST
    @Path("{id}/deliveries/{deliveryId}/redelivery")
    public Response redeliver(@RestPath @Positive long id, @RestPath @Positive long deliveryId) {
        boolean known =
                deliveries.redeliver(user.accountId(), new WebhookId(id), new DeliveryId(deliveryId), clock.instant());
        if (!known) {
            throw new Refusal(CommonProblem.NOT_FOUND, "There is no such delivery: its log may have been cleared.");
        }
        return Response.accepted().build();
    }

    private static Response unstored(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
