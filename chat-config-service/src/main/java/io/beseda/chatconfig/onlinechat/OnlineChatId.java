package io.beseda.chatconfig.onlinechat;

import java.util.UUID;

/** An online chat's public id: random, so that knowing one gives no other. */
public record OnlineChatId(UUID value) {}
