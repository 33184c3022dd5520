package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2MoveRefusalsTest extends MoveRefusals {

    @RegisterExtension
    static final TestDatabase HERE = TestDatabase.inFile();

    @RegisterExtension
    static final TestDatabase THERE = TestDatabase.inFile();

    H2MoveRefusalsTest() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }
}
