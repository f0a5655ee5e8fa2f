package io.beseda.gateway.chatconfig;

import java.util.Optional;

/**
 * What an embed script names: an online chat by itself, or a feedback button with the chat it opens.
 *
 * @param chat empty for a button that opens none, or one that was deleted
 * @param button empty for the script of an online chat
 */
public record Embed(Script script, Placement placement, Optional<OnlineChat> chat, Optional<FeedbackButton> button) {}
