package io.beseda.crm.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The first account of an installation. Ignored once any account exists. */
@ConfigMapping(prefix = "beseda.bootstrap")
public interface BootstrapSettings {

    /** What its first administrator signs in with. */
    Optional<String> administratorEmail();

    /** Secret. The administrator's first password, see {@link io.beseda.crm.user.Password#RULE}. */
    Optional<String> administratorPassword();

    /** The account's name, and its administrator's until somebody changes it. */
    @WithDefault("Beseda")
    String accountName();
}
