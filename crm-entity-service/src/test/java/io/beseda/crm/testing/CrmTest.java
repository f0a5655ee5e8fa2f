package io.beseda.crm.testing;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every test of the running service needs: PostgreSQL, Kafka and a signing key. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "crm"))
@QuarkusTestResource(ServiceSecrets.class)
public @interface CrmTest {}
