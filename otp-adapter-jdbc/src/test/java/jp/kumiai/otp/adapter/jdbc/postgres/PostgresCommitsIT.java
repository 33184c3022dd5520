package jp.kumiai.otp.adapter.jdbc.postgres;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresCommitsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Test
    void needsNoSecondConnectionWhereNoneCommitsByItself() {
        try (HikariDataSource single = new HikariDataSource()) {
            single.setDataSource(DATABASE.source());
            single.setMaximumPoolSize(1);
            single.setAutoCommit(false);
            single.setConnectionTimeout(1_000);

            assertThat(new PostgresCommits(single).commit(Changes.NONE.token(aToken().build())))
                    .isEqualTo(Outcome.COMMITTED);
        }
    }
}
