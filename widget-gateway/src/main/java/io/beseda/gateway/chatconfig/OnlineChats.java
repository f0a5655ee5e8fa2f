package io.beseda.gateway.chatconfig;

import jakarta.enterprise.context.ApplicationScoped;

/** The online chats of all accounts, as far as they are known. */
@ApplicationScoped
public class OnlineChats extends LatestSettings<OnlineChat> {}
