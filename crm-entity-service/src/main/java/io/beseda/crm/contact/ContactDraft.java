package io.beseda.crm.contact;

import io.beseda.crm.entity.DetailsDraft;
import java.util.Optional;

/** What a request says of what only contacts have. */
record ContactDraft(Optional<String> firstName, Optional<String> lastName) implements DetailsDraft {}
