package jp.kumiai.otp.adapter.jdbc.cell;

import java.util.List;
import java.util.TreeSet;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import org.junit.jupiter.api.BeforeEach;

/** Tests of two cells, in the first of which something lives. */
abstract class BetweenTwoCells {

    /** What has a contract's number and does not move: the trail, which is copied, and what is told of moves. */
    static final TreeSet<String> STAYING = new TreeSet<>(List.of("audit_event", "departure", "arrival"));

    final TwoCells cells;
    final StoreUnderTest from;
    final StoreUnderTest to;

    BetweenTwoCells(TwoCells cells) {
        this.cells = cells;
        this.from = cells.from();
        this.to = cells.to();
    }

    @BeforeEach
    void settle() {
        cells.settle();
    }
}
