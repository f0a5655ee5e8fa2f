package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.account.ActingAccount;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** At the first start of a version that tells more of chats, or with another sealing key, the other services learn of all of them. */
@ApplicationScoped
public class ChatsOfEarlierForms {

    private final PublishChatsAnew publishChatsAnew;
    private final PublishedForm form;
    private final ActingAccount acting;

    @Inject
    public ChatsOfEarlierForms(PublishChatsAnew publishChatsAnew, PublishedForm form, ActingAccount acting) {
        this.publishChatsAnew = publishChatsAnew;
        this.form = form;
        this.acting = acting;
    }

    void start(@Observes StartupEvent event) {
        publish();
    }

    /** Again if something of it failed before. */
    void publish() {
        publishChatsAnew.takeUp();
        form.accounts().forEach(account -> acting.as(account, () -> publishChatsAnew.publish(account)));
    }
}
