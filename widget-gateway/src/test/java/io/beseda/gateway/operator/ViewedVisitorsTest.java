package io.beseda.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.support.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ViewedVisitorsTest {

    private static final AccountId ACCOUNT = new AccountId(1);
    private static final UUID VISITOR = UUID.randomUUID();
    private static final UUID GATEWAY = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final List<ViewedVisitors.News> told = new ArrayList<>();
    private final ViewedVisitors viewed = new ViewedVisitors(nanos::get, told::add);
    private final OperatorSession viewer = new OperatorSession(null, null);

    @Test
    void whoLooksIsToldOnceUntilItChanges() {
        viewed.view(ACCOUNT, VISITOR, viewer);

        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);
        viewed.told(ACCOUNT, VISITOR, UUID.randomUUID(), true);

        assertThat(told).containsExactly(news(true));
    }

    @Test
    void theSameVisitorInAnotherAccountIsAnother() {
        viewed.view(ACCOUNT, VISITOR, viewer);

        viewed.told(new AccountId(2), VISITOR, GATEWAY, true);

        assertThat(told).isEmpty();
    }

    @Test
    void theWordOfALostGatewayEnds() {
        viewed.view(ACCOUNT, VISITOR, viewer);
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);

        after(Duration.ofSeconds(89));
        assertThat(told).containsExactly(news(true));
        after(Duration.ofSeconds(2));

        assertThat(told).containsExactly(news(true), news(false));
    }

    @Test
    void aGatewayThatSaysItAgainIsBelievedOn() {
        viewed.view(ACCOUNT, VISITOR, viewer);
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);
        after(Duration.ofSeconds(60));
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);

        after(Duration.ofSeconds(59));

        assertThat(told).containsExactly(news(true));
    }

    @Test
    void whoSaysNothingForTwoMinutesLooksNoMore() {
        viewed.view(ACCOUNT, VISITOR, viewer);

        after(Duration.ofSeconds(121));
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);

        assertThat(told).isEmpty();
    }

    @Test
    void aSocketThatIsGoneIsToldNothing() {
        viewed.view(ACCOUNT, VISITOR, viewer);

        viewed.leave(viewer);
        viewed.told(ACCOUNT, VISITOR, GATEWAY, true);

        assertThat(told).isEmpty();
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
        viewed.sweep();
    }

    private ViewedVisitors.News news(boolean online) {
        return new ViewedVisitors.News(viewer, VISITOR, online);
    }
}
