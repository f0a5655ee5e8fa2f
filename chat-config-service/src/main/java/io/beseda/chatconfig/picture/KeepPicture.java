package io.beseda.chatconfig.picture;

import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps a picture, after forgetting those of the account that nothing has shown for a day. */
@ApplicationScoped
public class KeepPicture {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MAX_UNUSED = 50;

    private final PictureRepository pictures;
    private final Clock clock;

    @Inject
    public KeepPicture(PictureRepository pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @throws Refusal {@code pictures-too-many} if the account has many that nothing shows */
    @Transactional
    Picture keep(AccountId account, Picture picture) {
        Instant now = clock.instant();
        pictures.forgetUnused(account, now.minus(LIFETIME));
        if (pictures.unused(account) >= MAX_UNUSED) {
            throw Refusal.until(
                    PictureProblem.TOO_MANY,
                    "Use some of the %d pictures you have uploaded first.".formatted(MAX_UNUSED),
                    LIFETIME);
        }
        pictures.add(account, picture, now);
        return picture;
    }
}
