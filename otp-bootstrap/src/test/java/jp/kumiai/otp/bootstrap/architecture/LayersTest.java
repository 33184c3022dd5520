package jp.kumiai.otp.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may use what, as whitelists: a forgotten name makes a rule too strict, never blind. */
class LayersTest {

    private static final String[] PURE_JAVA = {
        "java.lang..", "java.util..", "java.time..", "java.nio", "java.nio.charset", "java.security..", "javax.crypto.."
    };

    private static final String[] EVERYWHERE = {"io.vavr..", "org.jspecify.annotations"};

    @Test
    void theDomainUsesVavrAndPureJavaOnly() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.domain..")
                .and()
                .resideOutsideOfPackage("jp.kumiai.otp.domain.seedimport..")
                .should()
                .onlyDependOnClassesThat(anyOf(PURE_JAVA, EVERYWHERE).or(resideInAnyPackage("jp.kumiai.otp.domain..")))
                .check(ProductClasses.ALL);
    }

    @Test
    void onlyTheReadingOfSeedFilesAddsStreamsAndXml() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.domain.seedimport..")
                .should()
                .onlyDependOnClassesThat(anyOf(PURE_JAVA, EVERYWHERE)
                        .or(resideInAnyPackage("jp.kumiai.otp.domain..", "java.io", "java.math", "javax.xml.stream..")))
                .check(ProductClasses.ALL);
    }

    @Test
    void neitherDomainNorApplicationKeepsAnythingInStaticFields() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("jp.kumiai.otp.domain..", "jp.kumiai.otp.application..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(collectionsThatChange())
                .check(ProductClasses.ALL);
    }

    @Test
    void theApplicationUsesTheDomainAndALoggingApi() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.application..")
                .should()
                .onlyDependOnClassesThat(anyOf(PURE_JAVA, EVERYWHERE)
                        .or(resideInAnyPackage(
                                "jp.kumiai.otp.domain..",
                                "jp.kumiai.otp.application..",
                                "java.io",
                                "org.slf4j",
                                "com.google.errorprone.annotations")))
                .check(ProductClasses.ALL);
    }

    @Test
    void theStorageAdapterUsesPortsAndJdbc() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.adapter.jdbc..")
                .should()
                .onlyDependOnClassesThat(anyOf(PURE_JAVA, EVERYWHERE)
                        .or(portsAndDomain())
                        .or(resideInAnyPackage(
                                "jp.kumiai.otp.adapter.jdbc..",
                                "java.io",
                                "java.nio.file..",
                                "java.sql",
                                "javax.sql",
                                "com.zaxxer.hikari..",
                                "org.flywaydb..",
                                "org.h2..",
                                "org.postgresql..",
                                "org.slf4j",
                                "com.google.errorprone.annotations")))
                .check(ProductClasses.ALL);
    }

    /** Whose arrays JDBC alone cannot send as PostgreSQL keeps them. */
    @Test
    void oneClassKnowsTheDriverOfPostgresql() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("jp.kumiai.otp.adapter.jdbc.sql.BinaryArray")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(ProductClasses.ALL);
    }

    @Test
    void theWebAdapterUsesIncomingPortsAndHttp() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.adapter.http..")
                .should()
                .onlyDependOnClassesThat(anyOf(PURE_JAVA, EVERYWHERE)
                        .or(portsAndDomain())
                        .or(resideInAnyPackage(
                                "jp.kumiai.otp.adapter.http..",
                                "java.io",
                                "java.math",
                                "java.net",
                                "java.text",
                                "com.fasterxml.jackson..",
                                "com.google.zxing..",
                                "gg.jte..",
                                "org.eclipse.jetty..",
                                "org.slf4j",
                                "com.google.errorprone.annotations")))
                .check(ProductClasses.ALL);
    }

    @Test
    void onlyTheBootstrapSeesEveryModule() {
        classes()
                .that()
                .resideInAPackage("jp.kumiai.otp.bootstrap..")
                .should()
                .onlyBeAccessed()
                .byClassesThat(resideInAnyPackage("jp.kumiai.otp.bootstrap.."))
                .check(ProductClasses.ALL);
    }

    @Test
    void noPackagesOfALayerFormACycle() {
        for (String layer : new String[] {"domain", "application", "adapter.http", "adapter.jdbc", "bootstrap"}) {
            slices().matching("jp.kumiai.otp." + layer + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(ProductClasses.ALL);
        }
    }

    @Test
    void everyModuleWasLookedAt() {
        assertThat(ProductClasses.ALL.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("jp.kumiai.otp.domain."))
                .anyMatch(name -> name.startsWith("jp.kumiai.otp.application."))
                .anyMatch(name -> name.startsWith("jp.kumiai.otp.adapter.jdbc"))
                .anyMatch(name -> name.startsWith("jp.kumiai.otp.adapter.http"))
                .anyMatch(name -> name.startsWith("jp.kumiai.otp.bootstrap"));
    }

    private static DescribedPredicate<JavaClass> portsAndDomain() {
        return resideInAnyPackage("jp.kumiai.otp.domain..")
                .or(resideInAnyPackage("jp.kumiai.otp.application..")
                        .and(DescribedPredicate.not(simpleNameEndingWith("Service"))));
    }

    private static DescribedPredicate<JavaClass> anyOf(String[] some, String[] others) {
        return resideInAnyPackage(some).or(resideInAnyPackage(others)).or(primitives());
    }

    private static DescribedPredicate<JavaClass> collectionsThatChange() {
        return DescribedPredicate.describe(
                "collections of java.util",
                type -> type.getPackageName().startsWith("java.util.concurrent")
                        || type.isAssignableTo(Collection.class)
                        || type.isAssignableTo(Map.class));
    }

    /** Arrays and primitives have no package of their own. */
    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "primitives and arrays of them", c -> c.getBaseComponentType().isPrimitive());
    }
}
