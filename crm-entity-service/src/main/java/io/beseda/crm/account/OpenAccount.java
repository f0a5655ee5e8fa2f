package io.beseda.crm.account;

import io.beseda.crm.accountscope.AccountScope;
import io.beseda.crm.customfield.CreatePredefinedFields;
import io.beseda.crm.pipeline.CreateMainPipeline;
import io.beseda.crm.user.CreateUser;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens an account that can be worked in at once: with its administrator, the pipeline its leads enter and the predefined fields. */
@ApplicationScoped
public class OpenAccount {

    private final AccountRepository accounts;
    private final CreateMainPipeline createMainPipeline;
    private final CreatePredefinedFields createPredefinedFields;
    private final CreateUser createUser;
    private final AccountScope scope;
    private final Clock clock;

    @Inject
    public OpenAccount(
            AccountRepository accounts,
            CreateMainPipeline createMainPipeline,
            CreatePredefinedFields createPredefinedFields,
            CreateUser createUser,
            AccountScope scope,
            Clock clock) {
        this.accounts = accounts;
        this.createMainPipeline = createMainPipeline;
        this.createPredefinedFields = createPredefinedFields;
        this.createUser = createUser;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    public AccountId open(NewAccount account) {
        AccountId id = accounts.add(account.name(), clock.instant());
        return scope.in(id, () -> {
            createMainPipeline.create();
            createPredefinedFields.create();
            createUser.create(account.administrator());
            return id;
        });
    }

    /** Opens it if it is the first of this installation, and only then asks for it; of several that try at once, one does. */
    @Transactional
    public Optional<AccountId> openFirst(Supplier<NewAccount> account) {
        return accounts.isEmptyAndLocked() ? Optional.of(open(account.get())) : Optional.empty();
    }
}
