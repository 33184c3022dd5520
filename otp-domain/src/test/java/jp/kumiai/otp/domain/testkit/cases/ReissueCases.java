package jp.kumiai.otp.domain.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;

/** A token is revoked; from when on can another be issued (トークン発行可能日時)? */
final class ReissueCases {

    private static final CsvColumn REVOKED_AT = CsvColumn.of("revoked_at");
    private static final CsvColumn EARLIEST = CsvColumn.of("earliest");

    static final List<CsvColumn> COLUMNS = List.of(REVOKED_AT, EARLIEST);

    private ReissueCases() {}

    static void check(CaseRow row) {
        Instant revokedAt = row.tokyo(REVOKED_AT);
        Instant earliest = row.tokyo(EARLIEST);

        assertThat(shown(ReissuePolicy.STANDARD.earliestReissue(revokedAt)))
                .as(row.where(EARLIEST))
                .isEqualTo(shown(earliest));
    }

    private static String shown(Instant instant) {
        return BankTime.wallClock(instant).toString();
    }
}
