package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.businesscardsite.Slug;
import io.beseda.chatconfig.placement.ButtonId;
import io.beseda.chatconfig.placement.ScriptHash;
import io.beseda.chatconfig.sitecontent.SiteContent;
import java.util.Optional;

/** A site as people are to see it. @param chat what opens its online chat; empty if it has none */
record PublishedSite(Slug slug, SiteContent content, Optional<Chat> chat) {

    /** The site's own placement of the chat. */
    record Chat(ButtonId buttonId, ScriptHash webHash) {}
}
