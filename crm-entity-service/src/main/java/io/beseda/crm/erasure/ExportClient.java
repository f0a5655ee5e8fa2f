package io.beseda.crm.erasure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.crm.contact.ContactId;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells what the CRM holds of a client: how much, or all of it, row by row as it is stored. */
@ApplicationScoped
public class ExportClient {

    private final HeldClientRepository clients;
    private final ObjectMapper json;

    @Inject
    ExportClient(HeldClientRepository clients, ObjectMapper json) {
        this.clients = clients;
        this.json = json;
    }

    /** @throws Refusal 404 if the account has no such contact */
    @Transactional
    HoldingsView holdings(AccountId account, ContactId contact) {
        HeldClient client = find(account, contact);
        return new HoldingsView(
                client.contactId(),
                client.visitors(),
                client.leads().size(),
                client.customers().size(),
                client.shared().size(),
                clients.count(HeldRows.NOTES, client),
                clients.count(HeldRows.VALUES, client),
                clients.count(HeldRows.JOURNAL, client),
                clients.count(HeldRows.WEBHOOK_DELIVERIES, client));
    }

    /** @throws Refusal 404 if the account has no such contact; then nothing is written */
    @Transactional
    void write(AccountId account, ContactId contact, OutputStream out) throws IOException {
        HeldClient client = find(account, contact);
        try (JsonGenerator document = json.createGenerator(out)) {
            document.writeStartObject();
            document.writeNumberField("contactId", client.contactId());
            document.writeArrayFieldStart("visitorIds");
            for (UUID visitor : client.visitors()) {
                document.writeString(visitor.toString());
            }
            document.writeEndArray();
            Stream.of(HeldRows.values()).filter(HeldRows::isExported).forEach(rows -> write(rows, client, document));
            document.writeEndObject();
        }
    }

    private void write(HeldRows rows, HeldClient client, JsonGenerator document) {
        try {
            document.writeArrayFieldStart(rows.exportName());
            clients.each(rows, client, row -> writeRaw(document, row));
            document.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRaw(JsonGenerator document, String row) {
        try {
            document.writeRawValue(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HeldClient find(AccountId account, ContactId contact) {
        return clients.find(account, contact)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such contact"));
    }
}
