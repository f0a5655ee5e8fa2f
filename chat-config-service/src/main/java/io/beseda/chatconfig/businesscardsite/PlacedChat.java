package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.PlacementAddresses;

/**
 * An online chat that a published site opens: a placement of its own, apart from those of the chat.
 *
 * @param color of the button that opens it
 * @param addresses where the site's page is
 */
public record PlacedChat(OnlineChatId onlineChat, SiteName siteName, HexColor color, PlacementAddresses addresses) {}
