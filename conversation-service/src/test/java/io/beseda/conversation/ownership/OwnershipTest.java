package io.beseda.conversation.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final VisitorId VISITOR = new VisitorId(new UUID(0, 1));
    private static final VisitorId IVAN = new VisitorId(new UUID(0, 2));
    private static final VisitorId OLGA = new VisitorId(new UUID(0, 3));
    private static final long FIELD = 1042;
    private static final Author.Operator ANNA = new Author.Operator(new UserId(7), "Anna");

    @Test
    void whatNobodyLinksIsItsBeginners() {
        assertThat(owner(1)).isEqualTo(VISITOR);
    }

    @Test
    void whatWasBegunUpToTheLinkIsThePersons() {
        var link = browser(IVAN, 2);

        assertThat(owner(1, link)).isEqualTo(IVAN);
        assertThat(owner(2, link)).isEqualTo(IVAN);
        assertThat(owner(3, link)).isEqualTo(VISITOR);
    }

    @Test
    void onASharedBrowserEverybodyHasWhatWasWrittenBeforeTheySignedIn() {
        var ivan = browser(IVAN, 2);
        var olga = browser(OLGA, 4);

        assertThat(owner(1, ivan, olga)).isEqualTo(IVAN);
        assertThat(owner(3, ivan, olga)).isEqualTo(OLGA);
        assertThat(owner(5, ivan, olga)).isEqualTo(VISITOR);
    }

    @Test
    void whatIsUndoneIsTheVisitorsAgainAndNotTheNextPersons() {
        var ivan = browser(IVAN, 2).undone(new VisitorLink.Undoing(ANNA, at(3)));
        var olga = browser(OLGA, 4);

        assertThat(owner(1, ivan, olga)).isEqualTo(VISITOR);
        assertThat(owner(3, ivan, olga)).isEqualTo(OLGA);
    }

    @Test
    void whatIsUndoneIsNotGivenToTheSamePersonAgainButWhatFollowsIs() {
        var undone = browser(IVAN, 2).undone(new VisitorLink.Undoing(ANNA, at(3)));
        var again = browser(IVAN, 5);

        assertThat(owner(1, undone, again)).isEqualTo(VISITOR);
        assertThat(owner(4, undone, again)).isEqualTo(IVAN);
        assertThat(owner(1, undone, crm(IVAN, 6))).isEqualTo(VISITOR);
    }

    @Test
    void theCrmLinksInTheFieldOfTheChatOnlyAndAsLongAsItSaysSo() {
        assertThat(owner(1, crm(IVAN, 2))).isEqualTo(IVAN);
        assertThat(ownerIn(Optional.of(FIELD + 1), crm(IVAN, 2))).isEqualTo(VISITOR);
        assertThat(ownerIn(Optional.empty(), crm(IVAN, 2))).isEqualTo(VISITOR);
        assertThat(owner(1, crm(IVAN, 2).withdrawn(at(3)))).isEqualTo(VISITOR);
        assertThat(owner(3, crm(IVAN, 2))).isEqualTo(VISITOR);
    }

    @Test
    void whatTheBrowserProvedCountsMoreThanTheCrmAndTheLastThatTheCrmSaid() {
        assertThat(owner(1, browser(IVAN, 2), crm(OLGA, 3))).isEqualTo(IVAN);
        assertThat(owner(1, crm(IVAN, 2), crm(OLGA, 3))).isEqualTo(OLGA);
    }

    @Test
    void linksAreFollowedToTheirEndAndNeverInACircle() {
        var onward = link(IVAN, OLGA, LinkCause.CRM, 3);
        var back = link(OLGA, IVAN, LinkCause.CRM, 3);

        assertThat(owner(1, browser(IVAN, 2), onward)).isEqualTo(OLGA);
        assertThat(owner(1, browser(IVAN, 2), onward, back)).isEqualTo(OLGA);
    }

    /** Links are a set: the order in which they arrived, and how often, is nowhere in it. */
    @Test
    void theOwnerIsTheSameInWhateverOrderLinksArrive() {
        var random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            List<VisitorLink> links = randomLinks(random);
            var begun = new Ownership.Begun(VISITOR, at(random.nextInt(10)), Optional.of(FIELD));
            List<VisitorId> path = new Ownership(links).path(begun);

            List<VisitorLink> shuffled = new ArrayList<>(links);
            shuffled.addAll(links);
            Collections.shuffle(shuffled, random);

            assertThat(new Ownership(shuffled).path(begun))
                    .as("round %d", round)
                    .isEqualTo(path);
            assertThat(path).doesNotHaveDuplicates().startsWith(VISITOR);
        }
    }

    private static List<VisitorLink> randomLinks(Random random) {
        List<VisitorId> visitors = List.of(VISITOR, IVAN, OLGA, new VisitorId(new UUID(0, 4)));
        List<VisitorLink> links = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            VisitorId from = visitors.get(random.nextInt(4));
            VisitorId to = visitors.get(random.nextInt(4));
            if (!from.equals(to)) {
                var link = link(from, to, LinkCause.values()[random.nextInt(2)], random.nextInt(10));
                links.add(
                        switch (random.nextInt(4)) {
                            case 0 -> link.withdrawn(at(9));
                            case 1 -> link.undone(new VisitorLink.Undoing(ANNA, at(random.nextInt(10))));
                            default -> link;
                        });
            }
        }
        return links;
    }

    private static VisitorId owner(int begunAt, VisitorLink... links) {
        return new Ownership(List.of(links)).ownerOf(new Ownership.Begun(VISITOR, at(begunAt), Optional.of(FIELD)));
    }

    private static VisitorId ownerIn(Optional<Long> field, VisitorLink... links) {
        return new Ownership(List.of(links)).ownerOf(new Ownership.Begun(VISITOR, at(1), field));
    }

    private static VisitorLink browser(VisitorId person, int until) {
        return link(VISITOR, person, LinkCause.BROWSER, until);
    }

    private static VisitorLink crm(VisitorId person, int until) {
        return link(VISITOR, person, LinkCause.CRM, until);
    }

    private static VisitorLink link(VisitorId from, VisitorId to, LinkCause cause, int until) {
        return new VisitorLink(
                new AccountId(1),
                UUID.randomUUID(),
                from,
                to,
                cause,
                new VisitorLink.Named(
                        "client",
                        Optional.of(FIELD),
                        cause == LinkCause.CRM ? Optional.empty() : Optional.of(ClientIdentity.Proof.SIGNED)),
                at(until),
                at(until),
                at(until),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-23T10:00:00Z").plusSeconds(60L * minute);
    }
}
