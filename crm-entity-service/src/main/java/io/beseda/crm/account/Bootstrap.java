package io.beseda.crm.account;

import io.beseda.crm.user.Email;
import io.beseda.crm.user.NewUser;
import io.beseda.crm.user.Password;
import io.beseda.crm.user.PasswordHash;
import io.beseda.crm.user.Role;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Opens the first account at the first start, before consumers look for it. */
@ApplicationScoped
public class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final String PASSWORD_SETTING = "BESEDA_BOOTSTRAP_ADMINISTRATOR_PASSWORD";

    private final BootstrapSettings settings;
    private final OpenAccount openAccount;

    @Inject
    public Bootstrap(BootstrapSettings settings, OpenAccount openAccount) {
        this.settings = settings;
        this.openAccount = openAccount;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        settings.administratorEmail()
                .ifPresent(email -> openAccount
                        .openFirst(() -> new NewAccount(settings.accountName(), administrator(email)))
                        .ifPresent(account -> LOG.infof("account %s: opened with its administrator", account)));
    }

    private NewUser administrator(String typed) {
        Email email = Email.parse(typed)
                .orElseThrow(() ->
                        new ConfigurationException("BESEDA_BOOTSTRAP_ADMINISTRATOR_EMAIL is not an e-mail address."));
        Password password = settings.administratorPassword()
                .flatMap(Password::of)
                .orElseThrow(
                        () -> new ConfigurationException(PASSWORD_SETTING + " is missing or unfit. " + Password.RULE));
        return new NewUser(settings.accountName(), email, PasswordHash.of(password), Role.ADMINISTRATOR);
    }
}
