package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes events in the form receivers of amoCRM's webhooks read. */
@ApplicationScoped
public class WebhookBodies {

    private final URI origin;

    @Inject
    public WebhookBodies(WebhookSettings settings) {
        this.origin = settings.publicOrigin();
    }

    /** With the account, whose {@code subdomain} is the first label of the address by which this product is reached. */
    String body(AccountId account, WebhookEvent event) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(event.code().root(), Map.of(event.code().action(), List.of(event.payload())));
        Map<String, Object> ofAccount = new LinkedHashMap<>();
        ofAccount.put("id", account.value());
        ofAccount.put("subdomain", origin.getHost().split("\\.")[0]);
        ofAccount.put("_links", Map.of("self", origin.toString()));
        form.put("account", ofAccount);
        return PhpForm.of(form);
    }
}
