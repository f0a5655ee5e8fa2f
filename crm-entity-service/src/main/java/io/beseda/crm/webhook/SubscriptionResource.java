package io.beseda.crm.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The webhooks of the caller's account, as in amoCRM: a webhook is named by its destination, and one that exists is updated. Another
 * account's answers 404, like one that does not exist.
 */
@Path(SubscriptionResource.PATH)
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class SubscriptionResource {

    static final String PATH = "/api/v4/webhooks";

    private final V4Request request;
    private final SignedInUser user;
    private final WebhookRequests requests;
    private final WebhookRepository webhooks;
    private final SaveWebhook saveWebhook;

    @Inject
    public SubscriptionResource(
            V4Request request,
            SignedInUser user,
            WebhookRequests requests,
            WebhookRepository webhooks,
            SaveWebhook saveWebhook) {
        this.request = request;
        this.user = user;
        this.requests = requests;
        this.webhooks = webhooks;
        this.saveWebhook = saveWebhook;
    }

    @GET
    public RestResponse<V4List<SubscriptionView>> list() {
        V4Query query = request.query();
        V4Paging paging = V4Paging.of(query);
        List<Webhook> found = query.first("filter[destination]")
                .map(destination ->
                        webhooks.at(user.accountId(), destination).stream().toList())
                .orElseGet(() -> webhooks.all(user.accountId()));
        List<V4Entity<SubscriptionView>> page = found.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(this::entity)
                .toList();
        if (page.isEmpty()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok(request.page("webhooks", page, paging, found.size()));
    }

    @POST
    public RestResponse<V4Entity<SubscriptionView>> put(JsonNode body) {
        NewWebhook asked = V4Batch.ofOne(body).read(requests::subscription).get(0);
        var saved = saveWebhook.put(user.accountId(), user.userId(), user.name(), asked);
        var status = saved.secret().isPresent() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, entity(saved.webhook()));
    }

    @DELETE
    public void remove(JsonNode body) {
        String destination = V4Batch.ofOne(body).read(requests::named).get(0);
        Webhook known = webhooks.at(user.accountId(), destination).orElseThrow(WebhookRepository::unknown);
        webhooks.remove(user.accountId(), known.id());
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("id") long id) {
        webhooks.remove(user.accountId(), new WebhookId(id));
    }

    private V4Entity<SubscriptionView> entity(Webhook webhook) {
        return request.entity(
                SubscriptionView.of(webhook), PATH + "/" + webhook.id().value());
    }
}
