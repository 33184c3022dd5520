package jp.kumiai.otp.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names say what a thing is for, in plain letters. */
class NamesTest {

    @Test
    void noPackageIsADrawerForOddsAndEnds() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..misc..")
                .check(ProductClasses.ALL);
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Info)$")
                .check(ProductClasses.ALL);
    }

    @Test
    void everyNameIsAscii() {
        assertThat(ProductClasses.ALL.stream().flatMap(NamesTest::names))
                .allMatch(name -> StandardCharsets.US_ASCII.newEncoder().canEncode(name));
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getFullName()), type.getMembers().stream().map(JavaMember::getName));
    }
}
