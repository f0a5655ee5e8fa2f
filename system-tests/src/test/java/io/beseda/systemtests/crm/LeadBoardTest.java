package io.beseda.systemtests.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.beseda.systemtests.browser.LeadBoard.FIRST_CONTACT;
import static io.beseda.systemtests.browser.LeadBoard.INCOMING;
import static io.beseda.systemtests.browser.LeadBoard.LOST;

import io.beseda.systemtests.browser.EntityCard;
import io.beseda.systemtests.browser.LeadBoard;
import io.beseda.systemtests.inbox.WithADesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What product.md promises of incoming leads: accepted, declined, linked to an existing deal. */
class LeadBoardTest extends WithADesk {

    private String conversation;
    private long lead;
    private LeadBoard board;

    /** The board is there before the lead. */
    @BeforeEach
    void receiveALead() {
        var chat = desk.chat();
        board = LeadBoard.open(desk.console(), desk.origin(), chatName(chat.chatId()));
        conversation = desk.client(chat, "Do you have kettles?").conversationId();
        lead = desk.leadOf(conversation);
    }

    @Test
    void theFirstMessageOfAClientIsAnIncomingLeadOnTheBoardAtOnce() {
        assertThat(board.cardIn(INCOMING, lead)).containsText("Do you have kettles?");
        assertThat(board.accept(lead)).isVisible();
    }

    @Test
    void anIncomingLeadIsAcceptedByDraggingItIntoAStatus() {
        assertThat(board.cardIn(INCOMING, lead)).isVisible();

        board.drag(lead, FIRST_CONTACT);

        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
        assertThat(board.accept(lead)).hasCount(0);
        assertThat(board.told("is now in “" + FIRST_CONTACT + "”")).isVisible();
        desk.console().reload();
        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
    }

    @Test
    void anIncomingLeadIsAcceptedByKeys() {
        assertThat(board.accept(lead)).isVisible();

        board.accept(lead).press("Enter");

        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
        desk.console().reload();
        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
        assertThat(board.accept(lead)).hasCount(0);
    }

    @Test
    void anIncomingLeadIsDeclinedAndThatIsTakenBack() {
        assertThat(board.cardIn(INCOMING, lead)).isVisible();

        board.choose(lead, "Decline");
        assertThat(board.cardIn(LOST, lead)).isVisible();

        board.undo();

        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
        desk.console().reload();
        assertThat(board.cardIn(FIRST_CONTACT, lead)).isVisible();
    }

    @Test
    void anIncomingLeadIsLinkedToADealThatWasThereBefore() {
        String name = "Deal " + UUID.randomUUID();
        long deal = desk.rest()
                .post("/api/v4/leads", List.of(Map.of("name", name)))
                .ok()
                .at("/_embedded/leads/0/id")
                .asLong();

        assertThat(board.cardIn(INCOMING, lead)).isVisible();

        board.link(lead, name);

        assertThat(board.told("The conversation is now on the card of “" + name + "”"))
                .isVisible();
        assertThat(board.cardIn(INCOMING, lead)).hasCount(0);
        EntityCard card = EntityCard.open(desk.console(), desk.origin(), "leads/" + deal);
        assertThat(card.conversation(desk.number(conversation))).containsText("Do you have kettles?");
    }

    private static String chatName(String chat) {
        return desk.rest()
                .get("/api/settings/v1/online-chats/" + chat)
                .ok()
                .get("name")
                .asText();
    }
}
