package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.FileName;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.Optional;

/** The name of an upload, as its query gives it. */
final class UploadName {

    private UploadName() {}

    /** @throws Refusal if there is none, or nothing remains of it */
    static FileName of(Optional<String> given) {
        return given.flatMap(FileName::of)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        "the file needs a name",
                        List.of(new FieldError(
                                "/name", "name-missing", "what the file is called, with its extension"))));
    }
}
