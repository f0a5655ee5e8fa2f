package io.beseda.chatconfig.websitebutton;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.embedscript.EmbedScripts;
import io.beseda.chatconfig.feedbackbutton.CreateFeedbackButton;
import io.beseda.chatconfig.feedbackbutton.FeedbackButton;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonRepository;
import io.beseda.support.account.Roles;
import io.beseda.support.v4.V4Batch;
import io.beseda.support.v4.V4Entity;
import io.beseda.support.v4.V4List;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code /api/v4/website_buttons}: the buttons of the caller's account by their source ids; operators read, administrators
 * write. {@code with=scripts} adds the embed code, {@code with=deleted} the deleted ones.
 */
@Path(WebsiteButtonResource.PATH)
@Produces({V4Request.HAL, MediaType.APPLICATION_JSON})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class WebsiteButtonResource {

    static final String PATH = "/api/v4/website_buttons";

    private static final String ID = "{sourceId:\\d{1,18}}";

    private final V4Request request;
    private final FeedbackButtonRepository buttons;
    private final CreateFeedbackButton createFeedbackButton;
    private final ChangeWebsiteButton changeWebsiteButton;
    private final EmbedScripts scripts;

    @Inject
    public WebsiteButtonResource(
            V4Request request,
            FeedbackButtonRepository buttons,
            CreateFeedbackButton createFeedbackButton,
            ChangeWebsiteButton changeWebsiteButton,
            EmbedScripts scripts) {
        this.request = request;
        this.buttons = buttons;
        this.createFeedbackButton = createFeedbackButton;
        this.changeWebsiteButton = changeWebsiteButton;
        this.scripts = scripts;
    }

    @GET
    public RestResponse<V4List<WebsiteButtonView>> list() {
        V4Query query = request.query();
        V4Paging paging = V4Paging.of(query);
        boolean deletedToo = query.all("with").contains("deleted");
        var found = buttons.bySource(deletedToo, paging.page(), paging.limit());
        if (found.isEmpty()) {
            return RestResponse.noContent();
        }
        var entities = found.stream().map(this::entity).toList();
        return RestResponse.ok(request.page("website_buttons", entities, paging, buttons.count(deletedToo)));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public CreatedWebsiteButtonView create(JsonNode body) {
        var created = V4Batch.ofOne(body).read(WebsiteButtonRequests::created).get(0);
        return CreatedWebsiteButtonView.of(createFeedbackButton.create(created));
    }

    @GET
    @Path(ID)
    public V4Entity<WebsiteButtonView> get(@PathParam("sourceId") long sourceId) {
        return entity(buttons.existingBySource(sourceId));
    }

    @PATCH
    @Path(ID)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public V4Entity<WebsiteButtonView> change(@PathParam("sourceId") long sourceId, JsonNode body) {
        return entity(changeWebsiteButton.change(sourceId, body));
    }

    /** Connects an online chat: a new one, unless the button opens one already. What the body holds does not matter. */
    @POST
    @Path(ID + "/online_chat")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void connectOnlineChat(@PathParam("sourceId") long sourceId) {
        changeWebsiteButton.connectOnlineChat(sourceId);
    }

    private V4Entity<WebsiteButtonView> entity(FeedbackButton button) {
        boolean withScript = request.query().all("with").contains("scripts");
        var view = WebsiteButtonView.of(button, withScript ? scripts.ofAny(button.placements()) : null);
        return request.entity(view, PATH + "/" + button.sourceId());
    }
}
