package io.beseda.crm.entitycard;

import io.beseda.crm.dealcard.CardConversationView;
import io.beseda.crm.incominglead.WaitingView;
import java.util.List;

/**
 * What stands around an entity's own fields.
 *
 * @param leads of a customer those of its contacts; the newest first
 * @param waiting of a lead that nobody has sorted yet
 * @param conversations of a lead its own, of the rest those of their leads; the newest first
 */
public record EntityCardView(
        List<LinkedLeadPart> leads,
        List<LinkedPart> contacts,
        List<LinkedPart> companies,
        List<LinkedPart> customers,
        WaitingView waiting,
        List<CardConversationView> conversations) {

    /** A lead, with where it stands. */
    public record LinkedLeadPart(long id, String name, long price, long pipelineId, long statusId) {}

    /**
     * A contact, company or customer.
     *
     * @param main whether this is the contact who is spoken to first
     * @param reach telephone numbers and addresses
     */
    public record LinkedPart(long id, String name, boolean main, List<String> reach) {}
}
