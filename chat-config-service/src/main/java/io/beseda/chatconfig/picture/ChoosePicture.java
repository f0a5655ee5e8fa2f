package io.beseda.chatconfig.picture;

import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.support.account.AccountId;
import io.beseda.support.image.ImageSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Finds an account's picture for what is to show it from now on, and keeps it from being forgotten; in the transaction that stores it. */
@ApplicationScoped
public class ChoosePicture {

    private final PictureRepository pictures;
    private final Clock clock;

    @Inject
    public ChoosePicture(PictureRepository pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @throws InvalidValue {@code picture-unknown} if the account has none with this id */
    public ImageSize choose(AccountId account, PictureId id) {
        return pictures.choose(account, id, clock.instant()).orElseThrow(PictureId::unknown);
    }
}
