package io.beseda.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.beseda.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the repository; each says why it is there and what to do instead. */
class ArchitectureTest {

    private static final String CONTRACTS = "io.beseda.contracts..";
    private static final String SUPPORT = "io.beseda.support..";

    private static final DescribedPredicate<JavaClass> EDGE = anyEndingWith(
                    "Resource",
                    "Socket",
                    "Consumer",
                    "Publisher",
                    "Mapper",
                    "Filter",
                    "Loop",
                    "Client",
                    "Pages",
                    "Endpoint")
            .as("an edge of the service");

    static Stream<String> services() {
        return Product.SERVICES.stream();
    }

    @Test
    void contractsBringNothingWithThem() {
        check(classes()
                .that()
                .resideInAPackage(CONTRACTS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", CONTRACTS)
                .because("other teams' consumers use these records: keep parsing and validation on the reader's side"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceKnowsNoOtherService(String service) {
        String[] others = Product.SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "io.beseda." + other + "..")
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage("io.beseda." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services talk through topics: publish an event and consume it"));
    }

    @Test
    void eventsEndAtConsumersAndPublishers() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.beseda.chatconfig..", "io.beseda.gateway..", "io.beseda.conversation..", "io.beseda.crm..")
                .and(not(resideInAPackage("io.beseda.gateway.delivery..")))
                .and(not(resideInAPackage("io.beseda.gateway.livesignal..")))
                .and(not(anyEndingWith("Consumer", "Publisher", "Reader")))
                .should()
                .dependOnClassesThat(resideInAPackage(CONTRACTS).and(not(equivalentTo(Topic.class))))
                .because("a record that lives for ever must not shape the inside of a service:"
                        + " translate it in the consumer, publisher or reader"));
    }

    @Test
    void useCasesAndDomainKnowNoTransport() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.beseda.chatconfig..", "io.beseda.conversation..", "io.beseda.crm..")
                .and(not(EDGE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.websocket..", "org.apache.kafka..")
                .because("a use case is called from REST, a socket or a consumer alike: pass it values"));
    }

    @Test
    void onlySocketsKnowTheWebSocketApi() {
        check(noClasses()
                .that(not(anyEndingWith("Socket")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.websocket..")
                .because("a change of the WebSocket extension must touch the sockets only"));
    }

    @Test
    void entitiesDoNotLeaveThroughResources() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .haveRawReturnType(entity())
                .because("an entity's columns are not an interface: answer with a *View record"));
    }

    @Test
    void viewsHoldNoEntities() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should(new ComponentsOf(entity()))
                .because("JSON is written from values, not from rows"));
    }

    @Test
    void onlyUseCasesOpenTransactions() {
        DescribedPredicate<JavaClass> noUseCase =
                anyEndingWith("Resource", "Repository", "Consumer", "Publisher", "Socket", "View", "Request");
        check(noMethods()
                .that()
                .areDeclaredInClassesThat(noUseCase)
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("what belongs together is decided by the use case: call one"));
        check(noClasses()
                .that(noUseCase)
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("what belongs together is decided by the use case: call one"));
    }

    @Test
    void nativeSqlIsScopedByAccount() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        resideInAPackage("io.beseda.conversation..").and(simpleNameEndingWith("Repository")))
                .should(new TakesAnAccount())
                .because("a statement without an account reads or writes other people's rows:"
                        + " pass an AccountId, or rows that carry one"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void featuresFormNoCycle(String service) {
        check(slices().matching("io.beseda." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be readable without the whole: move what both need into one of them"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void noFeatureSeesIntakeOrPublishing(String service) {
        String root = "io.beseda." + service;
        check(noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(root + ".intake..", root + ".publishing..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".intake..", root + ".publishing..")
                .allowEmptyShould(true)
                .because("the edges see the features, not the reverse: let the feature declare what it announces"));
    }

    @Test
    void timeAndRandomnessComeFromProviders() {
        DescribedPredicate<JavaClass> provider = anyEndingWith("Provider", "TimeAndIdentifiers");
        check(noClasses()
                .that(not(provider))
                .and(not(resideInAPackage(SUPPORT).and(simpleNameEndingWith("UuidV7"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests set the clock and know the ids: inject Clock, UuidV7 or an id provider"));
    }

    @Test
    void servicesDoNotKnowTheEmbeddedInfrastructure() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.beseda.local..")
                .because("PostgreSQL and Kafka come by address"));
    }

    private static void check(ArchRule rule) {
        rule.check(Product.classes());
    }

    private static DescribedPredicate<JavaClass> entity() {
        return DescribedPredicate.describe(
                "an entity", candidate -> candidate.isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static DescribedPredicate<JavaClass> anyEndingWith(String... suffixes) {
        return DescribedPredicate.describe(
                "named *" + String.join(", *", suffixes),
                candidate -> Stream.of(suffixes)
                        .anyMatch(suffix -> outermost(candidate).getSimpleName().endsWith(suffix)));
    }

    private static JavaClass outermost(JavaClass candidate) {
        return candidate.getEnclosingClass().map(ArchitectureTest::outermost).orElse(candidate);
    }
}
