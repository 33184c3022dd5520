package jp.kumiai.otp.domain.testkit.cases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every row of every table: those of the product, and those in the folder that the system property
 * {@value CaseFolder#PROPERTY} names. A row that cannot be read fails, and the others run.
 */
public class CasesTest {

    @TestFactory
    Stream<DynamicNode> ofTheProduct() {
        return CaseFolder.ofTheProduct().map(CasesTest::tests).toJavaStream();
    }

    @TestFactory
    Stream<DynamicNode> ofTheTester() {
        return CaseFolder.ofTheTester().map(CasesTest::tests).toJavaStream();
    }

    private static DynamicNode tests(CaseFile file) {
        return dynamicContainer(file.name(), file.cases().map(CasesTest::test).toJavaStream());
    }

    private static DynamicNode test(Either<MalformedCase, Case> row) {
        return row.fold(
                malformed -> dynamicTest(malformed.where(), () -> {
                    throw malformed;
                }),
                each -> dynamicTest(each.sentence(), each::check));
    }
}
