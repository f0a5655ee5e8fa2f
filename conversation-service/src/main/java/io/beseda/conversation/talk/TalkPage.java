package io.beseda.conversation.talk;

import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageRange;
import io.beseda.support.v4.V4Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A page of a talk's messages: by sequences, which have no holes, so that the last page costs no more than the first. */
record TalkPage(V4Paging paging, boolean newestFirst) {

    static TalkPage of(V4Paging paging, boolean newestFirst) {
        return new TalkPage(paging, newestFirst);
    }

    /** Empty behind the end. */
    Optional<MessageRange> range(long lastSequence) {
        long skipped = paging.offset();
        if (skipped >= lastSequence) {
            return Optional.empty();
        }
        return Optional.of(
                newestFirst
                        ? new MessageRange.Before(lastSequence - skipped + 1, paging.limit())
                        : new MessageRange.After(skipped, paging.limit()));
    }

    List<Message> ordered(List<Message> ascending) {
        if (!newestFirst) {
            return ascending;
        }
        List<Message> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        return descending;
    }
}
