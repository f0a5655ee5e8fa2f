package io.beseda.chatconfig.picture;

import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.requestbody.SizeLimit;
import io.beseda.support.requestbody.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Takes a picture that an administrator uploads: bounded, drawn anew, kept for a day at least and then as long as it is shown. */
@ApplicationScoped
public class TakePicture {

    static final SizeLimit MAX_SIZE =
            new SizeLimit(10L * 1024 * 1024, PictureProblem.TOO_LARGE, "A picture may have at most 10 MB.");

    /** Each needs a thread, and up to 20 MB of the temporary directory. */
    private static final int AT_ONCE = 4;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final DrawPicture drawPicture;
    private final KeepPicture keepPicture;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    @Inject
    public TakePicture(DrawPicture drawPicture, KeepPicture keepPicture) {
        this.drawPicture = drawPicture;
        this.keepPicture = keepPicture;
    }

    /** @throws Refusal if it is too large, no picture, one too many, or there is no room at the moment */
    Picture take(AccountId account, InputStream content) {
        if (!slots.tryAcquire()) {
            throw Refusal.until(CommonProblem.UNAVAILABLE, "too many pictures arrive at once", SOON);
        }
        try (Workspace files = Workspace.open()) {
            files.receive(content, MAX_SIZE);
            return keepPicture.keep(account, drawPicture.draw(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            slots.release();
        }
    }
}
