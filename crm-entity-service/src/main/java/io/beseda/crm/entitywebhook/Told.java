package io.beseda.crm.entitywebhook;

import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.incominglead.IncomingLead;
import io.beseda.crm.incominglead.IncomingLeadsSorted;
import io.beseda.crm.note.Note;
import io.beseda.support.account.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one transaction has to tell, in the order it happened. */
final class Told {

    private final AccountId account;
    private final Set<EntityRef> entities = new LinkedHashSet<>();
    private final Set<EntityRef> added = new LinkedHashSet<>();
    /** Entities that are different although their own row may not be: what they are linked with, or an external ID. */
    private final Set<EntityRef> touched = new LinkedHashSet<>();

    private final Set<EntityRef> removed = new LinkedHashSet<>();
    private final Map<EntityRef, EntityState> before = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<IncomingLead> cameIn = new ArrayList<>();
    private final List<IncomingLeadsSorted> sorted = new ArrayList<>();

    Told(AccountId account) {
        this.account = account;
    }

    void added(EntityRef entity) {
        entities.add(entity);
        added.add(entity);
    }

    void changed(EntityState was) {
        entities.add(was.ref());
        before.putIfAbsent(was.ref(), was);
    }

    void touched(EntityRef entity) {
        entities.add(entity);
        touched.add(entity);
    }

    void removed(EntityRef entity) {
        removed.add(entity);
    }

    void noted(List<Note> written) {
        notes.addAll(written);
    }

    void cameIn(IncomingLead incoming) {
        cameIn.add(incoming);
    }

    void sorted(IncomingLeadsSorted event) {
        sorted.add(event);
    }

    AccountId account() {
        return account;
    }

    Set<EntityRef> entities() {
        return entities;
    }

    /** Those that were there before. */
    List<EntityRef> removed() {
        return removed.stream().filter(entity -> !added.contains(entity)).toList();
    }

    boolean isAdded(EntityRef entity) {
        return added.contains(entity);
    }

    boolean isTouched(EntityRef entity) {
        return touched.contains(entity);
    }

    /** How it was when the transaction first changed it; only of those it changed. */
    EntityState before(EntityRef entity) {
        return before.get(entity);
    }

    List<Note> notes() {
        return notes;
    }

    List<IncomingLead> cameIn() {
        return cameIn;
    }

    List<IncomingLeadsSorted> sorted() {
        return sorted;
    }
}
