package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.account.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Settings of the feedback buttons of the caller's account: operators read, administrators write. Another account's button
 * answers 404, like one that does not exist. A button's version is its {@code ETag}; a change or deletion with another one in
 * {@code If-Match} is refused with 412 {@code changed-meanwhile}.
 */
@Path(FeedbackButtonResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class FeedbackButtonResource {

    public static final String PATH = "/api/settings/v1/feedback-buttons";

    private final FeedbackButtonRepository buttons;
    private final OnlineChatRepository chats;
    private final CreateFeedbackButton createFeedbackButton;
    private final ChangeFeedbackButton changeFeedbackButton;
    private final DeleteOrRestoreFeedbackButton deleteOrRestore;

    @Inject
    public FeedbackButtonResource(
            FeedbackButtonRepository buttons,
            OnlineChatRepository chats,
            CreateFeedbackButton createFeedbackButton,
            ChangeFeedbackButton changeFeedbackButton,
            DeleteOrRestoreFeedbackButton deleteOrRestore) {
        this.buttons = buttons;
        this.chats = chats;
        this.createFeedbackButton = createFeedbackButton;
        this.changeFeedbackButton = changeFeedbackButton;
        this.deleteOrRestore = deleteOrRestore;
    }

    @GET
    public FeedbackButtonsView list() {
        return new FeedbackButtonsView(
                buttons.allByName().stream().map(FeedbackButtonView::of).toList());
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<FeedbackButtonView> create(@NotNull CreateFeedbackButtonRequest request) {
        var button = createFeedbackButton.create(request.checked(chats));
        return answer(ResponseBuilder.created(URI.create(PATH + "/" + button.uuid())), button);
    }

    @GET
    @Path("{id}")
    public RestResponse<FeedbackButtonView> get(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), buttons.existing(new FeedbackButtonId(id)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<FeedbackButtonView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ChangeFeedbackButtonRequest request) {
        var button = changeFeedbackButton.change(
                new FeedbackButtonId(id), ExpectedVersion.of(ifMatch), request.checked(chats));
        return answer(ResponseBuilder.ok(), button);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteOrRestore.delete(new FeedbackButtonId(id), ExpectedVersion.of(ifMatch));
    }

    /** Takes a deletion back. */
    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RestResponse<FeedbackButtonView> restore(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), deleteOrRestore.restore(new FeedbackButtonId(id)));
    }

    private static RestResponse<FeedbackButtonView> answer(
            ResponseBuilder<FeedbackButtonView> builder, FeedbackButton button) {
        return builder.tag(ExpectedVersion.tag(button.version()))
                .entity(FeedbackButtonView.of(button))
                .build();
    }
}
