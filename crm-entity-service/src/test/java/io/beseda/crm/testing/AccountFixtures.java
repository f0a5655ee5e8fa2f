package io.beseda.crm.testing;

import io.beseda.crm.account.NewAccount;
import io.beseda.crm.account.OpenAccount;
import io.beseda.crm.accountscope.AccountScope;
import io.beseda.crm.customfield.CreatePredefinedFields;
import io.beseda.crm.pipeline.CreateMainPipeline;
import io.beseda.crm.user.CreateUser;
import io.beseda.crm.user.Email;
import io.beseda.crm.user.NewUser;
import io.beseda.crm.user.Password;
import io.beseda.crm.user.PasswordHash;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts and users for tests, each with names of its own. */
@ApplicationScoped
public class AccountFixtures {

    public static final String PASSWORD = "correct horse battery";

    private static final PasswordHash PASSWORD_HASH = PasswordHash.of(new Password(PASSWORD));
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final OpenAccount openAccount;
    private final CreateUser createUser;
    private final CreateMainPipeline createMainPipeline;
    private final CreatePredefinedFields createPredefinedFields;
    private final Database database;
    private final AccountScope scope;

    @Inject
    public AccountFixtures(
            OpenAccount openAccount,
            CreateUser createUser,
            CreateMainPipeline createMainPipeline,
            CreatePredefinedFields createPredefinedFields,
            Database database,
            AccountScope scope) {
        this.openAccount = openAccount;
        this.createUser = createUser;
        this.createMainPipeline = createMainPipeline;
        this.createPredefinedFields = createPredefinedFields;
        this.database = database;
        this.scope = scope;
    }

    /** An account with one administrator. */
    public AccountId open() {
        int number = COUNTER.incrementAndGet();
        return openAccount.open(new NewAccount("Account " + number, user("Administrator", Role.ADMINISTRATOR)));
    }

    /** An account nobody can sign in to. */
    public AccountId openWithoutUsers() {
        AccountId account = new AccountId(database.count(
                "INSERT INTO accounts (name, created_at) VALUES (?, now()) RETURNING id",
                "Account " + COUNTER.incrementAndGet()));
        scope.in(account, () -> {
            createMainPipeline.create();
            createPredefinedFields.create();
            return account;
        });
        return account;
    }

    /** A user who signs in with {@link #PASSWORD}. */
    public UserView addUser(AccountId account, String name, Role role) {
        return scope.in(account, () -> createUser.create(user(name, role)));
    }

    private static NewUser user(String name, Role role) {
        Email email = new Email("user%d@example.test".formatted(COUNTER.incrementAndGet()));
        return new NewUser(name, email, PASSWORD_HASH, role);
    }
}
