package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.AttachmentProblem;
import io.beseda.conversation.attachment.Owner;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Bounds what is uploaded, by owner and hour and by account and day. */
@ApplicationScoped
class UploadLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final UploadSettings settings;
    private final UsageRepository usages;
    private final Clock clock;

    @Inject
    UploadLimits(UploadSettings settings, UsageRepository usages, Clock clock) {
        this.settings = settings;
        this.usages = usages;
        this.clock = clock;
    }

    /** @throws Refusal {@code too-many-attachments} if this many bytes more are too many */
    void require(AccountId accountId, Owner owner, long bytes) {
        Instant now = clock.instant();
        Usage usage = usages.usage(accountId, owner, now.minus(HOUR), now.minus(DAY));
        Duration untilOldestLeaves =
                Duration.between(now, usage.oldest().orElse(now).plus(HOUR));
        if (usage.unsent() >= settings.unsentPerHour()) {
            throw refusal("send the files you have uploaded first", untilOldestLeaves);
        }
        if (usage.bytes() + bytes > settings.sizePerHour().asLongValue()) {
            throw refusal("that is all for this hour", untilOldestLeaves);
        }
        if (usage.accountBytes() + bytes > settings.accountSizePerDay().asLongValue()) {
            throw refusal("that is all this account takes in a day", HOUR);
        }
    }

    private static Refusal refusal(String detail, Duration wait) {
        return Refusal.until(AttachmentProblem.TOO_MANY_ATTACHMENTS, detail, wait);
    }
}
