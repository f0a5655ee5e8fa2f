package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatProblem;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.onlinechat.OnlineChatResource;
import io.beseda.chatconfig.setting.PublicSettings;
import io.beseda.support.account.Roles;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The script of a chat's placement; 409 {@code placement-missing} until that placement is set up. */
@Path(OnlineChatResource.PATH + "/{id}/embed-script")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class EmbedScriptResource {

    private final OnlineChatRepository chats;
    private final PublicSettings settings;

    @Inject
    public EmbedScriptResource(OnlineChatRepository chats, PublicSettings settings) {
        this.chats = chats;
        this.settings = settings;
    }

    @GET
    public EmbedScriptView get(
            @PathParam("id") UUID id,
            @QueryParam("placement") @DefaultValue("web") String placementName,
            @QueryParam("locale") @DefaultValue("ru") String localeCode) {
        var errors = new FieldErrors();
        var readPlacement = errors.read("/placement", () -> Placement.parse(placementName));
        var readLocale = errors.read("/locale", () -> ScriptLocale.parse(localeCode));
        errors.refuseIfAny();
        Placement placement = readPlacement.orElseThrow();
        var chat = chats.existing(new OnlineChatId(id));
        if (!placement.isSetUpFor(chat)) {
            throw new Refusal(OnlineChatProblem.PLACEMENT_MISSING, placement.howToSetUp());
        }
        var script = new EmbedScript(
                placement, chat.buttonId(), placement.hashOf(chat), readLocale.orElseThrow(), settings.origin());
        return new EmbedScriptView(placement, script.html());
    }
}
