package io.beseda.chatconfig.version;

import io.beseda.support.problem.Refusal;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller says it has seen, by {@code If-Match}; nothing said, or {@code *}, expects nothing. */
public record ExpectedVersion(Optional<Set<String>> tags) {

    /** The caller takes whatever is stored. */
    public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

    /** The entity tag of a version, for {@code ETag}. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** @param ifMatch the header's value, null without one; a tag that is none of ours matches nothing, like a weak one */
    public static ExpectedVersion of(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return ANY;
        }
        return new ExpectedVersion(
                Optional.of(Arrays.stream(ifMatch.split(",")).map(String::strip).collect(Collectors.toSet())));
    }

    /** @throws Refusal 412 {@code changed-meanwhile} if this is not what the caller has seen */
    public void check(long version) {
        if (tags.isPresent() && !tags.get().contains("\"" + version + "\"")) {
            throw new Refusal(
                    VersionProblem.CHANGED_MEANWHILE,
                    "Load it again, look at what is different and repeat your change.");
        }
    }
}
