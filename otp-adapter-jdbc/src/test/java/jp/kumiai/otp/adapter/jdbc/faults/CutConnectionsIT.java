package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.CuttingProxy;
import jp.kumiai.otp.adapter.jdbc.testkit.CuttingProxy.Cut;
import jp.kumiai.otp.adapter.jdbc.testkit.CuttingProxy.Lost;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Connections that are lost right before the server hears of a commit, and right after it has committed. The client sees
 * the same both times, and must tell the same; who asks with the request's id learns the truth.
 *
 * <p>Whatever the commit is for the server, a {@code COMMIT} or a single statement, it is the last thing that it is asked.
 */
@Tag("R37a")
@ParameterizedClass
@EnumSource
final class CutConnectionsIT {

    /** Each way; {@code -Dcuts=2000} for more. */
    private static final int CUTS = Integer.getInteger("cuts", 20);

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    private final String url = SERVER.newDatabase();
    private final CuttingProxy proxy = CuttingProxy.before(url);
    private final HikariDataSource uncut = new HikariDataSource();
    private final JdbcStore truth = new JdbcStore(uncut);
    private final Commits commits;
    private int requests;
    private int there;

    CutConnectionsIT(Way way) {
        commits = way.on(PostgresServer.connectionsTo(proxy.url()));
    }

    @BeforeEach
    void found() {
        uncut.setDataSource(PostgresServer.connectionsTo(url));
        Schema.migrate(uncut);
        truth.given(DataShoji.founded());
    }

    @AfterEach
    void close() {
        proxy.close();
        uncut.close();
    }

    @Test
    void takesACommitThatTheServerNeverHeardOfForAFaultAndFindsNothingOfIt() {
        for (int cut = 0; cut < CUTS; cut++) {
            int last = exchangesOfACommit();
            Acceptance lost = anAcceptance();

            assertIsAFaultWhenCut(lost, last, Lost.QUESTION, Cut.CLOSED);

            assertThat(isThere(lost)).isFalse();
            assertThat(commits.commit(again(lost).changes())).isEqualTo(Outcome.COMMITTED);
            there++;
        }
        assertThat(truth.events()).hasSize(there).doesNotHaveDuplicates();
    }

    @Test
    void takesACommitWhoseAnswerIsLostForAFaultAndFindsAllOfItUnderItsRequest() {
        for (int cut = 0; cut < CUTS; cut++) {
            int last = exchangesOfACommit();
            Acceptance unknown = anAcceptance();

            assertIsAFaultWhenCut(unknown, last, Lost.ANSWER, Cut.CLOSED);
            there++;

            assertThat(isThere(unknown)).isTrue();
            assertThat(commits.commit(again(unknown).changes())).isEqualTo(Outcome.STALE);
            assertThat(token().codes().watermark()).contains(unknown.step());
        }
        assertThat(truth.events()).hasSize(there).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereverElseAConnectionIsCut(Lost lost) {
        int last = exchangesOfACommit();
        for (int exchange = 1; exchange < last; exchange++) {
            Acceptance acceptance = anAcceptance();

            assertIsAFaultWhenCut(acceptance, exchange, lost, Cut.CLOSED);

            assertThat(isThere(acceptance)).isFalse();
        }
        assertThat(truth.events()).hasSize(there);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAServerThatSaysNothingMore(Lost lost) {
        int last = exchangesOfACommit();
        Acceptance unknown = anAcceptance();

        assertIsAFaultWhenCut(unknown, last, lost, Cut.SILENT);

        assertThat(isThere(unknown)).isEqualTo(lost == Lost.ANSWER);
    }

    private void assertIsAFaultWhenCut(Acceptance acceptance, int exchange, Lost lost, Cut cut) {
        int before = proxy.cuts();
        proxy.cutAt(exchange, lost, cut);

        assertThatThrownBy(() -> commits.commit(acceptance.changes()))
                .as("the exchange number %s", exchange)
                .isInstanceOf(PortUnavailable.class);

        assertThat(proxy.cuts()).isEqualTo(before + 1);
        proxy.count();
    }

    /** Of one on a connection as it is after another one, be it the same connection or not. */
    private int exchangesOfACommit() {
        for (int commit = 0; commit < 2; commit++) {
            proxy.count();
            assertThat(commits.commit(anAcceptance().changes())).isEqualTo(Outcome.COMMITTED);
            there++;
        }
        return proxy.exchanges();
    }

    private boolean isThere(Acceptance acceptance) {
        boolean answered = truth.snapshots().request(acceptance.request()).isDefined();
        assertThat(token().codes().watermark().contains(acceptance.step())).isEqualTo(answered);
        return answered;
    }

    private Acceptance anAcceptance() {
        return Acceptance.of(token(), "r-" + ++requests);
    }

    /** The same request, decided again on what is there now. */
    private Acceptance again(Acceptance first) {
        return new Acceptance(token(), first.request());
    }

    private Token token() {
        return truth.snapshots().token(DataShoji.SHARED).get();
    }
}
