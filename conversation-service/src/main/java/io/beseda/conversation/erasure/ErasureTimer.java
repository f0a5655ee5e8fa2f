package io.beseda.conversation.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets erasures that were begun go on until they are done. One that fails is tried again the next time. */
@Singleton
class ErasureTimer {

    private static final UUID FIRST = new UUID(0, 0);

    private final GoOnErasing goOnErasing;

    @Inject
    ErasureTimer(GoOnErasing goOnErasing) {
        this.goOnErasing = goOnErasing;
    }

    @Scheduled(identity = "erasures", every = "2S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        UUID behind = FIRST;
        Optional<GoOnErasing.Step> step = goOnErasing.goOn(behind);
        while (step.isPresent()) {
            behind = step.get().done() ? step.get().erasureId() : behind;
            step = goOnErasing.goOn(behind);
        }
    }
}
