package jp.kumiai.otp.adapter.jdbc.schema;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.Visible;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of earlier versions, which nobody writes any more: here they are written by hand, in SQL of every database. */
abstract class Migration {

    private static final String ROWS_OF_V001 = """
            INSERT INTO contract (contract_no, company_name, start_date, version)
            VALUES ('K-0001', 'データ商事', DATE '2021-03-01', 3);

            INSERT INTO token (serial_no, sealed_seed, algorithm, digits, step_seconds, watermark, drift,
                               consecutive_failures, lifetime_failures, suspended_at, expires_at, device, contract_no,
                               version)
            VALUES ('12345678', CAST('sea' AS BYTEA), 'SHA1', 6, 60, 26954100, -2, 6, 9,
                    TIMESTAMP WITH TIME ZONE '2021-04-01 01:00:00Z', TIMESTAMP WITH TIME ZONE '2021-09-29 23:00:00Z',
                    'ON_LOAN', 'K-0001', 5),
                   ('87654321', CAST('led' AS BYTEA), 'SHA1', 6, 60, NULL, 0, 0, 0,
                    NULL, TIMESTAMP WITH TIME ZONE '2021-09-29 23:00:00Z', 'IN_STOCK', NULL, 1);

            INSERT INTO banking_user (contract_no, login_id, name, user_class, password_hash, password_failures,
                                      password_failed_at, registration_failures, registration_suspended_at,
                                      token_status, serial_no, registered_at, revoked_at, earliest_reissue_at, version)
            VALUES ('K-0001', 'hanskirodt', 'データ花子', 'ADMINISTRATOR', 'hash 1', 0, NULL, 0, NULL,
                    'IN_SERVICE', '12345678', TIMESTAMP WITH TIME ZONE '2021-04-01 01:00:00Z', NULL, NULL, 4),
                   ('K-0001', 'ichirodt', 'データ一郎', 'GENERAL', 'hash 2', 0, NULL, 0, NULL,
                    'TOKEN_ISSUED', NULL, NULL, NULL, NULL, 2);

            INSERT INTO session (contract_no, session_key, login_id, stage, opened_at, last_used_at, version)
            VALUES ('K-0001', '%s', 'hanskirodt', 'AUTHENTICATED', TIMESTAMP WITH TIME ZONE '2021-04-01 01:00:00Z',
                    TIMESTAMP WITH TIME ZONE '2021-04-01 01:00:00Z', 7);

            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, contract_no,
                                     serial_no, facts)
            VALUES (UUID '01788aaa-0000-7000-8000-000000000000', 0, TIMESTAMP WITH TIME ZONE '2021-04-01 01:00:00Z',
                    'CODE_REFUSED', 'CUSTOMER', 'hanskirodt', 'K-0001', '12345678', '{"reason":"MISMATCH"}');
            """;

    private static final String ROWS_OF_V002 = """
            INSERT INTO contract (contract_no, company_name, start_date, version)
            VALUES ('K0001', 'サンプル工業', DATE '2021-05-01', 1);

            INSERT INTO token (serial_no, kind, sealed_seed, algorithm, digits, step_seconds, drift,
                               consecutive_failures, lifetime_failures, expires_at, device, contract_no, version)
            VALUES ('990000000001', 'SOFTWARE', CAST('0' AS BYTEA), 'SHA1', 6, 60, 0, 0, 0,
                    TIMESTAMP WITH TIME ZONE '2021-09-29 23:00:00Z', 'ON_LOAN', 'K-0001', 1),
                   ('23456789', 'HARDWARE', CAST('0' AS BYTEA), 'SHA1', 6, 60, 0, 0, 0,
                    TIMESTAMP WITH TIME ZONE '2021-09-29 23:00:00Z', 'LOST', 'K-0001', 1),
                   ('34567890', 'HARDWARE', CAST('0' AS BYTEA), 'SHA1', 6, 60, 0, 0, 0,
                    TIMESTAMP WITH TIME ZONE '2021-09-29 23:00:00Z', 'ON_LOAN', 'K0001', 1);
            """;

    private static final Contract CONTRACT = aContract().version(3).build();

    private static final Token TOKEN = aToken().sealing(sealed("sea"))
            .usedUpTo(26_954_100)
            .drifting(-2)
            .failed(6, 9)
            .suspendedAt(DataShoji.NOW)
            .onLoanTo(DataShoji.NUMBER)
            .version(5)
            .build();

    private static final Token IN_STOCK =
            aToken().numbered("87654321").sealing(sealed("led")).version(1).build();

    private static final BankingUser HANAKO = aUser().loggingInAs("hanskirodt")
            .named("データ花子")
            .being(UserClass.ADMINISTRATOR)
            .withPassword(PasswordHash.of("hash 1"))
            .confirmingWith(PasswordHash.of("hash 1"))
            .using("12345678", DataShoji.NOW)
            .version(4)
            .build();

    private static final BankingUser ICHIRO = aUser().withPassword(PasswordHash.of("hash 2"))
            .confirmingWith(PasswordHash.of("hash 2"))
            .standing(TokenStatus.TokenIssued.hardware())
            .version(2)
            .build();

    private static final Session SESSION =
            aSessionOf(HANAKO).at(SessionStage.AUTHENTICATED).version(7).build();

    private final DataSource source;
    private final JdbcStore store;

    /** @param source of an empty database */
    Migration(DataSource source) {
        this.source = source;
        this.store = new JdbcStore(source);
    }

    @BeforeEach
    void migrateADatabaseOfTheFirstVersion() throws SQLException {
        migrateTo("1");
        execute(ROWS_OF_V001.formatted(SESSION.key().value()));
        migrateTo("2");
        execute(ROWS_OF_V002);

        Schema.migrate(source);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:jp/kumiai/otp/adapter/jdbc/schema")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void readsTheTokensAsHardwareThatWaitsForNoSecondCode() {
        assertThat(store.snapshots().token(TOKEN.serial()).map(Visible::of)).contains(Visible.of(TOKEN));
        assertThat(store.snapshots().token(IN_STOCK.serial()).map(Visible::of)).contains(Visible.of(IN_STOCK));
    }

    @Test
    void readsTheUsersWithTheirLoginPasswordToConfirmBy() {
        Roster expected = new Roster(
                CONTRACT,
                List.of(
                        new Standing(HANAKO, CONTRACT, Option.some(TOKEN)),
                        new Standing(ICHIRO, CONTRACT, Option.none())));

        assertThat(store.snapshots().roster(CONTRACT.id()).map(Visible::of)).contains(Visible.of(expected));
    }

    @Test
    void leavesTheSessionsAlive() {
        SessionStanding found = store.snapshots().ofSession(SESSION.key()).get();

        assertThat(found.session()).isEqualTo(SESSION);
        assertThat(found.isLive(DataShoji.NOW)).isTrue();
    }

    @Test
    void findsTheEvents() {
        AuditEvent refused = AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_REFUSED, DataShoji.NUMBER, HANAKO.loginId())
                .about(TOKEN.serial())
                .with("reason", "MISMATCH");

        assertThat(store.auditTrail().latestAbout(TOKEN.serial(), 10)).containsExactly(refused);
    }

    @Test
    @Tag("F4")
    void takesEachDeviceOnLoanForLentOnTheFirstDayOfItsContract() {
        Loan loan = new Loan(
                CONTRACT.id(),
                TOKEN.serial(),
                BankTime.startOf(CONTRACT.startDate()),
                CONTRACT.startDate(),
                TOKEN.expiresAt(),
                Option.none(),
                new Version(1));

        assertThat(store.contractRecords().file(CONTRACT.id()).get().loans()).containsExactly(loan);
        assertThat(store.contractRecords().device(TOKEN.serial()).flatMap(LentDevice::loan))
                .contains(loan);
        assertThat(store.contractRecords()
                        .file(new ContractId("K0001"))
                        .get()
                        .loans()
                        .map(Loan::startDate))
                .containsExactly(LocalDate.of(2021, 5, 1));
    }

    @Test
    void goesThroughTheContractsThatWereThereInTheOrderOfJava() {
        assertThat(store.contractRecords()
                        .search("", Option.none(), 10)
                        .map(contract -> contract.id().value()))
                .containsExactly("K-0001", "K0001");
        assertThat(store.contractRecords()
                        .search("", Option.some(CONTRACT.id()), 10)
                        .map(contract -> contract.id().value()))
                .containsExactly("K0001");
    }

    @Test
    void changesAContractThatWasThere() {
        Contract debited = CONTRACT.debitedFrom(DataShoji.ACCOUNT);

        store.given(Changes.NONE.contract(debited));

        assertThat(store.snapshots().contract(CONTRACT.id()).flatMap(Contract::account))
                .contains(DataShoji.ACCOUNT);
    }

    @Test
    void goesOnFromTheVersionsThatTheRowsHad() {
        Instant later = DataShoji.NOW.plusSeconds(60);

        store.given(Changes.NONE
                .token(TOKEN.with(TOKEN.codes().lifted()))
                .user(HANAKO.revoke(DataShoji.NOW, later))
                .session(SESSION.touched(later)));

        Standing found = store.snapshots().ofUser(HANAKO.loginId()).get();
        assertThat(found.user().version()).isEqualTo(HANAKO.version().next());
        assertThat(found.user().sessionEpoch()).isEqualTo(1);
    }

    @Test
    void doesNothingWhenTheTablesAreOfThisVersion() {
        Schema.migrate(source);

        assertThat(store.snapshots().contract(CONTRACT.id())).contains(CONTRACT);
    }

    @Test
    void sealsTheTrailFromNowOnAndNotWhatWasThere() {
        TrailSeals seals = store.trailSeals();
        ArrayList<RecordedEvent> sealed = new ArrayList<>();
        AuditEvent accepted =
                AuditEvent.ofCustomer(DataShoji.NOW, AuditEvent.Kind.CODE_ACCEPTED, DataShoji.NUMBER, HANAKO.loginId());

        store.given(Changes.NONE.event(accepted));
        seals.read(seals.beginning(), Instant.parse("9999-12-31T00:00:00Z"), sealed::add);

        assertThat(sealed).extracting(RecordedEvent::kind).containsExactly("CODE_ACCEPTED");
        assertThat(seals.isOlderThanItsBeginning()).isTrue();
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static SealedSeed sealed(String text) {
        return SealedSeed.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
