package jp.kumiai.otp.domain.testkit.cases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of every table as a test: whoever extends this, runs the tables of the product and those in the folder that
 * the system property {@value CaseFolder#PROPERTY} names. A row that cannot be read fails, and the others run.
 */
public abstract class RuleCases {

    @TestFactory
    protected Stream<DynamicNode> ofTheProduct() {
        return tests(CaseFolder.ofTheProduct());
    }

    @TestFactory
    protected Stream<DynamicNode> ofTheTester() {
        return tests(CaseFolder.ofTheTester());
    }

    static Stream<DynamicNode> tests(List<CaseFile> files) {
        return files.map(RuleCases::tests).toJavaStream();
    }

    private static DynamicNode tests(CaseFile file) {
        return dynamicContainer(file.name(), file.cases().map(RuleCases::test).toJavaStream());
    }

    private static DynamicNode test(Either<MalformedCase, Case> row) {
        return row.fold(
                malformed -> dynamicTest(malformed.where(), () -> {
                    throw malformed;
                }),
                each -> dynamicTest(each.sentence(), each::check));
    }
}
