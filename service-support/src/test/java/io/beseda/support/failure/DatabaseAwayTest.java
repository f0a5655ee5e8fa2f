package io.beseda.support.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "57014"})
    void aDatabaseThatCannotBeReachedOrStopsIsAway(String state) {
        assertThat(DatabaseAway.reasonOf(new IllegalStateException("wrapped", new SQLException("gone", state))))
                .contains("gone");
    }

    @Test
    void aPoolWithoutAFreeConnectionIsAway() {
        assertThat(DatabaseAway.reasonOf(new SQLException("Acquisition timeout")))
                .contains("Acquisition timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42601", "40P01", "X"})
    void whatTheDatabaseRefusesIsAnAnswerOfIt(String state) {
        assertThat(DatabaseAway.reasonOf(new IllegalStateException(new SQLException("no", state))))
                .isEmpty();
    }

    @Test
    void anyOtherFailureSaysNothingOfTheDatabase() {
        assertThat(DatabaseAway.reasonOf(new IllegalStateException("a fault of ours")))
                .isEmpty();
    }
}
