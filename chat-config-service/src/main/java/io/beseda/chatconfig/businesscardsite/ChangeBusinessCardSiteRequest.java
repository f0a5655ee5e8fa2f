package io.beseda.chatconfig.businesscardsite;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.onlinechat.BoundChat;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.sitecontent.SiteContentRequest;
import java.util.Optional;

/**
 * Body of a request that changes a business-card site: a field that is absent stays as it is, and so does one that is null,
 * except {@code onlineChatId}.
 *
 * @param onlineChatId the chat to open, or JSON's null for none
 * @param draft what is to be published next
 */
public record ChangeBusinessCardSiteRequest(String name, String slug, JsonNode onlineChatId, SiteContentRequest draft) {

    BusinessCardSiteChange checked(OnlineChatRepository chats) {
        var errors = new FieldErrors();
        var change = new BusinessCardSiteChange(
                Optional.ofNullable(name).flatMap(given -> errors.read("/name", () -> new SiteName(given))),
                Optional.ofNullable(slug).flatMap(given -> errors.read("/slug", () -> new Slug(given))),
                Optional.ofNullable(onlineChatId)
                        .flatMap(given -> errors.read("/onlineChatId", () -> BoundChat.orNone(given, chats))),
                Optional.ofNullable(draft).map(given -> given.read("/draft", errors)));
        errors.refuseIfAny();
        return change;
    }
}
