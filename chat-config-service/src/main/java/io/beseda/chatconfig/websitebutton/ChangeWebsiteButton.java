package io.beseda.chatconfig.websitebutton;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.feedbackbutton.ChangeFeedbackButton;
import io.beseda.chatconfig.feedbackbutton.FeedbackButton;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonChange;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonRepository;
import io.beseda.chatconfig.onlinechat.ChatName;
import io.beseda.chatconfig.onlinechat.ConversationMode;
import io.beseda.chatconfig.onlinechat.CreateOnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.version.ExpectedVersion;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Batch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Changes a button that is named by its source id; changes of one button run one after the other. */
@ApplicationScoped
public class ChangeWebsiteButton {

    private final FeedbackButtonRepository buttons;
    private final ChangeFeedbackButton changeFeedbackButton;
    private final OnlineChatRepository chats;
    private final CreateOnlineChat createOnlineChat;

    @Inject
    public ChangeWebsiteButton(
            FeedbackButtonRepository buttons,
            ChangeFeedbackButton changeFeedbackButton,
            OnlineChatRepository chats,
            CreateOnlineChat createOnlineChat) {
        this.buttons = buttons;
        this.changeFeedbackButton = changeFeedbackButton;
        this.chats = chats;
        this.createOnlineChat = createOnlineChat;
    }

    /** @throws Refusal 404 if the account has no such button, 400 with what is wrong with the body */
    @Transactional
    public FeedbackButton change(long sourceId, JsonNode body) {
        FeedbackButton button = buttons.lockedBySource(sourceId);
        FeedbackButtonChange change = V4Batch.ofOne(body)
                .read(item -> Optional.of(
                        WebsiteButtonRequests.changed(item, button.placements().addresses())))
                .get(0);
        return changeFeedbackButton.change(button.id(), ExpectedVersion.ANY, change);
    }

    /** Gives the button a chat of its name, unless it opens one already. */
    @Transactional
    public void connectOnlineChat(long sourceId) {
        FeedbackButton button = buttons.lockedBySource(sourceId);
        if (button.onlineChatId().flatMap(chats::find).isEmpty()) {
            var chat = createOnlineChat.create(new ChatName(button.name().value()), ConversationMode.ONE_ACTIVE);
            changeFeedbackButton.change(button.id(), ExpectedVersion.ANY, FeedbackButtonChange.ofOnlineChat(chat.id()));
        }
    }
}
