package io.beseda.gateway.chatconfig;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds what pages embed. */
@ApplicationScoped
public class Embeds {

    private final OnlineChats chats;
    private final FeedbackButtons buttons;

    public Embeds(OnlineChats chats, FeedbackButtons buttons) {
        this.chats = chats;
        this.buttons = buttons;
    }

    /** What the script with this button id and hash names. An unknown button takes as long as a wrong hash. */
    public Optional<Embed> find(long buttonId, String hash) {
        Optional<OnlineChat> chat = chats.ofButton(buttonId);
        Optional<FeedbackButton> button = buttons.ofButton(buttonId);
        Script script = chat.map(OnlineChat::script)
                .or(() -> button.map(FeedbackButton::script))
                .orElse(Script.NONE);
        return script.placementOf(hash)
                .map(placement -> new Embed(script, placement, chat.or(() -> button.flatMap(this::chatOf)), button));
    }

    /**
     * A chat as it is now, if it still may run on a page of this origin.
     *
     * @param feedbackButtonId the button whose script opened it; empty for the chat's own script
     */
    public Optional<OnlineChat> running(
            AccountId account,
            UUID onlineChatId,
            Optional<UUID> feedbackButtonId,
            Placement placement,
            Optional<String> origin) {
        return chats.find(onlineChatId)
                .filter(chat -> chat.accountId().equals(account))
                .filter(chat -> scriptOf(chat, feedbackButtonId)
                        .filter(script -> script.runsIn(placement, origin))
                        .isPresent());
    }

    private Optional<Script> scriptOf(OnlineChat chat, Optional<UUID> feedbackButtonId) {
        return feedbackButtonId.isEmpty()
                ? Optional.of(chat.script())
                : buttons.find(feedbackButtonId.get())
                        .filter(button -> button.opens(chat))
                        .map(FeedbackButton::script);
    }

    private Optional<OnlineChat> chatOf(FeedbackButton button) {
        return button.onlineChatId().flatMap(chats::find).filter(button::opens);
    }
}
