package io.beseda.crm.accountscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.user.User;
import io.beseda.crm.user.UserRepository;
import io.beseda.support.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class AccountScopeTest {

    @Inject
    AccountFixtures accounts;

    @Inject
    AccountScope scope;

    @Inject
    UserRepository users;

    private AccountId first;
    private AccountId second;

    @BeforeEach
    void openTwoAccounts() {
        first = accounts.open();
        second = accounts.open();
    }

    @Test
    void aQuerySeesOnlyTheRowsOfItsAccount() {
        List<User> seen = as(first, () -> users.listAll());

        assertThat(seen).extracting(User::accountId).containsExactly(first);
    }

    @Test
    void anotherAccountsRowIsNotFoundByItsId() {
        Long other = as(second, () -> users.listAll().get(0).id().value());

        assertThat(as(first, () -> users.findByIdOptional(other))).isEmpty();
        assertThat(as(second, () -> users.findByIdOptional(other))).isPresent();
    }

    @Test
    void anotherAccountsRowsAreNotChangedByABulkUpdate() {
        as(first, () -> users.update("name = ?1", "changed"));

        assertThat(as(first, () -> users.listAll())).extracting(User::name).containsExactly("changed");
        assertThat(as(second, () -> users.listAll())).extracting(User::name).doesNotContain("changed");
    }

    @Test
    void nothingIsReadWithoutAnAccount() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> users.listAll()))
                .hasStackTraceContaining("the access token names no account");
    }

    @Test
    void workOfOneAccountDoesNotGoOnAsAnother() {
        assertThatThrownBy(() -> scope.in(first, () -> scope.in(second, () -> true)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(scope.current()).isEmpty();
    }

    private <T> T as(AccountId account, java.util.concurrent.Callable<T> work) {
        return scope.in(account, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
