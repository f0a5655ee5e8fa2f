package io.beseda.support.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() {
        assertThat(Failure.of(new IllegalStateException(new SQLException("gone", "08006"))))
                .isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new IllegalStateException(new SQLException("no state"))))
                .isEqualTo(Failure.TRANSIENT);
    }

    @Test
    void aCommitThatFailsForTheDatabaseIsTriedAgain() {
        assertThat(Failure.of(commitFailedWith("57P01"))).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new IllegalStateException(new RollbackException("timed out"))))
                .isEqualTo(Failure.TRANSIENT);
    }

    @Test
    void dataTheDatabaseRefusesIsPoisonAtTheStatementAndAtTheCommit() {
        assertThat(Failure.of(new IllegalStateException(new SQLException("too long", "22001"))))
                .isEqualTo(Failure.POISON);
        assertThat(Failure.of(commitFailedWith("23505"))).isEqualTo(Failure.POISON);
    }

    @Test
    void anythingElseIsPoisonAndWhatIsEarlyWaits() {
        assertThat(Failure.of(new IllegalArgumentException("bad"))).isEqualTo(Failure.POISON);
        assertThat(Failure.of(new IllegalStateException(new NotYet("chat")))).isEqualTo(Failure.EARLY);
    }

    /** As Narayana throws it through an interceptor: the reason is suppressed, not a cause. */
    private static RuntimeException commitFailedWith(String sqlState) {
        RollbackException rollback = new RollbackException("could not commit");
        rollback.addSuppressed(new Exception("resource failed", new SQLException("reason", sqlState)));
        return new IllegalStateException(rollback);
    }
}
