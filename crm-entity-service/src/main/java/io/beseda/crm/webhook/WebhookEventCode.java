package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What integrations can be told of, as amoCRM names it. Companies travel as contacts with {@code type=company}. */
public enum WebhookEventCode {
    ADD_LEAD("add_lead", "leads", "add"),
    UPDATE_LEAD("update_lead", "leads", "update"),
    DELETE_LEAD("delete_lead", "leads", "delete"),
    RESTORE_LEAD("restore_lead", "leads", "restore"),
    RESPONSIBLE_LEAD("responsible_lead", "leads", "responsible"),
    ADD_CONTACT("add_contact", "contacts", "add"),
    UPDATE_CONTACT("update_contact", "contacts", "update"),
    DELETE_CONTACT("delete_contact", "contacts", "delete"),
    RESTORE_CONTACT("restore_contact", "contacts", "restore"),
    RESPONSIBLE_CONTACT("responsible_contact", "contacts", "responsible"),
    ADD_COMPANY("add_company", "contacts", "add"),
    UPDATE_COMPANY("update_company", "contacts", "update"),
    DELETE_COMPANY("delete_company", "contacts", "delete"),
    RESTORE_COMPANY("restore_company", "contacts", "restore"),
    RESPONSIBLE_COMPANY("responsible_company", "contacts", "responsible"),
    ADD_CUSTOMER("add_customer", "customers", "add"),
    UPDATE_CUSTOMER("update_customer", "customers", "update"),
    DELETE_CUSTOMER("delete_customer", "customers", "delete"),
    RESTORE_CUSTOMER("restore_customer", "customers", "restore"),
    RESPONSIBLE_CUSTOMER("responsible_customer", "customers", "responsible"),
    ADD_TASK("add_task", "task", "add"),
    UPDATE_TASK("update_task", "task", "update"),
    DELETE_TASK("delete_task", "task", "delete"),
    RESTORE_TASK("restore_task", "task", "restore"),
    RESPONSIBLE_TASK("responsible_task", "task", "responsible"),
    STATUS_LEAD("status_lead", "leads", "status"),
    NOTE_LEAD("note_lead", "leads", "note"),
    NOTE_CONTACT("note_contact", "contacts", "note"),
    NOTE_COMPANY("note_company", "companies", "note"),
    NOTE_CUSTOMER("note_customer", "customers", "note"),
    ADD_MESSAGE("add_message", "message", "add"),
    ADD_OUTGOING_MESSAGE("add_outgoing_message", "outgoing_message", "add"),
    ADD_TALK("add_talk", "talk", "add"),
    UPDATE_TALK("update_talk", "talk", "update"),
    ADD_UNSORTED("add_unsorted", "unsorted", "add"),
    UPDATE_UNSORTED("update_unsorted", "unsorted", "update"),
    DELETE_UNSORTED("delete_unsorted", "unsorted", "delete");

    private static final Map<String, WebhookEventCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(WebhookEventCode::code, Function.identity()));

    private final String code;
    private final String root;
    private final String action;

    WebhookEventCode(String code, String root, String action) {
        this.code = code;
        this.root = root;
        this.action = action;
    }

    /** In subscriptions. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The first key of the form. */
    String root() {
        return root;
    }

    /** The second key of the form. */
    String action() {
        return action;
    }

    public static Optional<WebhookEventCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
