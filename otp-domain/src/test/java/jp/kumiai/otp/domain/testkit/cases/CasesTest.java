package jp.kumiai.otp.domain.testkit.cases;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CasesTest extends RuleCases {

    /** The files that docs/testing.md shows. */
    @TestFactory
    Stream<DynamicNode> ofTheDocumentation() {
        return tests(CaseFolder.in(Path.of("../docs/samples/cases")));
    }
}
