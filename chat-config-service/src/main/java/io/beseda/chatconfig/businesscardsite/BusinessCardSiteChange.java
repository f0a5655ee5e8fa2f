package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.sitecontent.SiteContentChange;
import java.util.Optional;

/**
 * What is to be different about a business-card site; what is empty stays.
 *
 * @param onlineChat the chat to open from now on, or none
 * @param content of the draft
 */
public record BusinessCardSiteChange(
        Optional<SiteName> name,
        Optional<Slug> slug,
        Optional<Optional<OnlineChatId>> onlineChat,
        Optional<SiteContentChange> content) {}
