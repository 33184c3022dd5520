package jp.kumiai.otp.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.softwaretoken.OtpauthUri;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.PreparedSeed;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each secret can be opened in few, named places. */
class SecretsTest {

    @Test
    void seedsAreOpenedWhenTheyArePreparedByTheVaultAndByTheUriThatIsShownOnce() {
        opened(
                Seed.class,
                "reveal",
                "jp.kumiai.otp.domain.totp.PreparedSeed",
                "jp.kumiai.otp.domain.softwaretoken.OtpauthUri",
                "jp.kumiai.otp.application.seed.AesGcmSeedVault");
    }

    @Test
    void passwordsAreOpenedByTheirHashByFingerprintsAndByTheLettersThatTellThem() {
        opened(
                Password.class,
                "reveal",
                "jp.kumiai.otp.bootstrap.command.company.LetterFile",
                "jp.kumiai.otp.adapter.http.company.EnterUserHandler$Answer",
                "jp.kumiai.otp.adapter.http.page.bank.company.SealedLetter",
                "jp.kumiai.otp.application.password.Pbkdf2PasswordHashes",
                "jp.kumiai.otp.application.request.Fingerprints$Body");
    }

    @Test
    void passwordHashesAreOpenedByTheStoreAndTheHash() {
        methods()
                .that()
                .areDeclaredIn(PasswordHash.class)
                .and()
                .haveName("encoded")
                .should()
                .onlyBeCalled()
                .byClassesThat(
                        resideInAnyPackage("jp.kumiai.otp.adapter.jdbc..", "jp.kumiai.otp.application.password.."))
                .check(ProductClasses.ALL);
    }

    @Test
    void sessionIdsAreOpenedByTheWebAdapter() {
        methods()
                .that()
                .areDeclaredIn(SessionId.class)
                .and()
                .haveName("reveal")
                .should()
                .onlyBeCalled()
                .byClassesThat(resideInAnyPackage("jp.kumiai.otp.adapter.http.."))
                .check(ProductClasses.ALL);
    }

    @Test
    void codesAreShownByVirtualTokensAndTakenIntoFingerprints() {
        methods()
                .that()
                .areDeclaredIn(OneTimePassword.class)
                .and()
                .haveName("reveal")
                .should()
                .onlyBeCalled()
                .byClassesThat(resideInAnyPackage("jp.kumiai.otp.adapter.http..virtualtoken..")
                        .or(named("jp.kumiai.otp.application.request.Fingerprints$Body")))
                .check(ProductClasses.ALL);
    }

    @Test
    void secretsOfSoftwareTokensAreShownByTheirOwnPageAndAnswer() {
        methods()
                .that()
                .areDeclaredIn(OtpauthUri.class)
                .and()
                .haveName("reveal")
                .should()
                .onlyBeCalled()
                .byClassesThat(resideInAnyPackage("jp.kumiai.otp.adapter.http..softwaretoken.."))
                .check(ProductClasses.ALL);
    }

    static Stream<Class<?>> secrets() {
        return Stream.of(
                Seed.class,
                PreparedSeed.class,
                OneTimePassword.class,
                Password.class,
                PasswordHash.class,
                SessionId.class,
                SeedKey.class,
                FileKey.class,
                OtpauthUri.class);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noSecretIsARecordComparesByContentOrSerialises(Class<?> secret) {
        Set<String> own =
                Stream.of(secret.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());

        assertThat(Serializable.class.isAssignableFrom(secret)).isFalse();
        assertThat(secret.isRecord()).isFalse();
        assertThat(own).contains("toString").doesNotContain("equals", "hashCode");
    }

    private static void opened(Class<?> secret, String method, String... openers) {
        methods()
                .that()
                .areDeclaredIn(secret)
                .and()
                .haveName(method)
                .should()
                .onlyBeCalled()
                .byClassesThat(named(openers))
                .check(ProductClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "one of " + String.join(", ", names), c -> Set.of(names).contains(c.getFullName()));
    }
}
