package io.beseda.conversation.testing;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Gives every test of this module the same servers and secret, so that the service starts once. */
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "conversation"))
@QuarkusTestResource(WidgetSessions.class)
@QuarkusTestResource(TestFiles.class)
final class WithInfrastructure {

    private WithInfrastructure() {}
}
