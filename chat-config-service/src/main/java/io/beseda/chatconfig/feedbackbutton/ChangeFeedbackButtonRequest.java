package io.beseda.chatconfig.feedbackbutton;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.channel.ChannelRequest;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.onlinechat.BoundChat;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;
import java.util.Optional;

/**
 * Body of a request that changes a feedback button: a field that is absent stays as it is, and so does one that is null, except
 * {@code onlineChatId}.
 *
 * @param onlineChatId the chat to open, or JSON's null for none
 * @param channels all of them, in order
 * @param trustedSites all of them, in order; an empty list takes the button off every site
 */
public record ChangeFeedbackButtonRequest(
        String name,
        String color,
        String position,
        JsonNode onlineChatId,
        List<ChannelRequest> channels,
        List<String> trustedSites,
        Boolean embeddedInApp) {

    FeedbackButtonChange checked(OnlineChatRepository chats) {
        var errors = new FieldErrors();
        var change = new FeedbackButtonChange(
                Optional.ofNullable(name).flatMap(given -> errors.read("/name", () -> new ButtonName(given))),
                Optional.ofNullable(color).flatMap(given -> errors.read("/color", () -> new HexColor(given))),
                Optional.ofNullable(position)
                        .flatMap(given -> errors.read("/position", () -> ButtonPosition.parse(given))),
                Optional.ofNullable(onlineChatId)
                        .flatMap(given -> errors.read("/onlineChatId", () -> BoundChat.orNone(given, chats))),
                Optional.ofNullable(channels).flatMap(given -> ChannelRequest.read("/channels", given, errors)),
                Optional.ofNullable(trustedSites)
                        .flatMap(given -> PlacementAddresses.read("/trustedSites", given, errors)),
                Optional.ofNullable(embeddedInApp));
        errors.refuseIfAny();
        return change;
    }
}
