package io.beseda.contracts;

import java.util.UUID;

/** What a gateway saw of the widgets of an online chat. Topic {@link Topic#WIDGET_SIGHTINGS}, keyed by online chat. */
public sealed interface WidgetSighting extends Event permits WidgetSighted {

    UUID onlineChatId();

    @Override
    default String key() {
        return onlineChatId().toString();
    }
}
