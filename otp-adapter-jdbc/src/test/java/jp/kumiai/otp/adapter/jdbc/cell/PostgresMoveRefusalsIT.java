package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresMoveRefusalsIT extends MoveRefusals {

    @RegisterExtension
    static final TestDatabase HERE = PostgresCells.HERE;

    @RegisterExtension
    static final TestDatabase THERE = PostgresCells.THERE;

    PostgresMoveRefusalsIT() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }
}
