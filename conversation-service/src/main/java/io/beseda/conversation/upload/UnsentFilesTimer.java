package io.beseda.conversation.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets files that were not sent in time be deleted, now and then. */
@Singleton
class UnsentFilesTimer {

    private final DeleteUnsentFiles deleteUnsentFiles;

    @Inject
    UnsentFilesTimer(DeleteUnsentFiles deleteUnsentFiles) {
        this.deleteUnsentFiles = deleteUnsentFiles;
    }

    @Scheduled(
            identity = "unsent-files",
            every = "${beseda.uploads.cleanup-interval:10M}",
            delayed = "1M",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteAll() {
        boolean more = true;
        while (more) {
            more = deleteUnsentFiles.deleteSome();
        }
    }
}
