package io.beseda.crm.conversation;

import java.util.UUID;

/** A file of a message. */
public record AttachedFile(UUID id, String name, String contentType) {}
