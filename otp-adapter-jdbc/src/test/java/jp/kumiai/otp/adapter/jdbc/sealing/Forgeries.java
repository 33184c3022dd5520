package jp.kumiai.otp.adapter.jdbc.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.application.sealing.SealTrailService;
import jp.kumiai.otp.application.sealing.SealingKey;
import jp.kumiai.otp.application.sealing.TrailReport;
import jp.kumiai.otp.application.sealing.VerifyTrail;
import jp.kumiai.otp.application.sealing.VerifyTrailService;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three sealed events, and somebody at the database itself; subclasses say at which. */
abstract class Forgeries {

    private static final SealingKey KEY =
            SealingKey.derivedFrom(new SeedKey("key", new SecretKeySpec(new byte[32], "AES")));

    abstract JdbcStore store();

    @BeforeEach
    void sealThreeEvents() {
        List.of("1", "2", "3").forEach(number -> {
            store().given(Changes.NONE.event(event(number)));
            sealAll();
        });
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                arguments("UPDATE audit_event SET kind = 'CODE_ACCEPTED' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET kind = 'NO_KIND' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET actor_kind = 'BANK' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET actor_name = 'ichirodt' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET contract_no = NULL WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET serial_no = '87654321' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET facts = '{\"n\":\"9\"}' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET facts = 'no facts' WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments("UPDATE audit_event SET position = 7 WHERE facts LIKE '%2%'", Kind.EVENTS_CHANGED),
                arguments(
                        "UPDATE audit_event SET occurred_at = occurred_at - INTERVAL '1' SECOND WHERE facts LIKE '%2%'",
                        Kind.EVENTS_CHANGED),
                arguments(
                        "UPDATE audit_event SET recorded_at = recorded_at - INTERVAL '0.000001' SECOND WHERE facts LIKE '%2%'",
                        Kind.EVENTS_CHANGED),
                arguments("DELETE FROM audit_event WHERE facts LIKE '%2%'", Kind.EVENTS_MISSING),
                arguments(
                        "UPDATE audit_event SET recorded_at = recorded_at - INTERVAL '1' DAY WHERE facts LIKE '%2%'",
                        Kind.EVENTS_MISSING),
                arguments(
                        "INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, facts,"
                                + " recorded_at) SELECT commit_id, 1, occurred_at, kind, actor_kind, actor_name, facts,"
                                + " recorded_at FROM audit_event WHERE facts LIKE '%2%'",
                        Kind.EVENTS_ADDED),
                arguments("UPDATE audit_seal SET events = 0 WHERE events = 1", Kind.SEAL_CHANGED),
                arguments("UPDATE audit_seal SET digest = 'd' WHERE events = 1", Kind.SEAL_CHANGED),
                arguments("UPDATE audit_seal SET mac = 'm' WHERE events = 1", Kind.SEAL_CHANGED),
                arguments("UPDATE audit_seal SET oldest_at = NULL WHERE events = 1", Kind.SEAL_CHANGED),
                arguments("UPDATE audit_seal SET removed_before = since_at WHERE events = 1", Kind.SEAL_CHANGED),
                arguments("DELETE FROM audit_seal WHERE seal_no = 1", Kind.SEAL_MISSING));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void areFound(String forgery, Kind kind) throws SQLException {
        execute(forgery);

        TrailReport report = verify(List.empty());

        assertThat(report.findings()).extracting(Finding::kind).contains(kind);
        assertThat(report.sound()).isFalse();
    }

    /** Facts that cannot be read are not the same as none. */
    @Test
    void areFoundInFactsThatWereNone() throws SQLException {
        store().given(Changes.NONE.event(event("4")));
        execute("UPDATE audit_event SET facts = '{}' WHERE facts LIKE '%4%'");
        sealAll();
        execute("UPDATE audit_event SET facts = 'no facts' WHERE facts = '{}'");

        assertThat(verify(List.empty()).findings()).extracting(Finding::kind).containsExactly(Kind.EVENTS_CHANGED);
    }

    @Test
    void nobodyForgedIsSound() {
        store().given(Changes.NONE.event(event("not sealed yet")));

        TrailReport report = verify(List.empty());

        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.unsealed()).isEqualTo(1);
        assertThat(report.olderThanSeals()).isFalse();
    }

    @Test
    void theLastSealsThatWereCutOffAreMissedByWhoKnowsThem() throws SQLException {
        KnownSeal known = store().trailSeals().last().map(TrailSeal::known).get();
        execute("DELETE FROM audit_event WHERE facts LIKE '%3%'");
        execute("DELETE FROM audit_seal WHERE seal_no = " + known.number());

        assertThat(verify(List.empty()).sound()).isTrue();
        assertThat(verify(List.of(known)).findings()).extracting(Finding::kind).containsExactly(Kind.SEAL_MISSING);
    }

    /** What no product writes, and H2 and PostgreSQL take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET occurred_at = TIMESTAMP WITH TIME ZONE '0001-01-01 00:00:00+00'",
                "UPDATE audit_event SET occurred_at = TIMESTAMP WITH TIME ZONE '200000-01-01 00:00:00+00'",
                "UPDATE audit_event SET kind = 'RECORDS_REMOVED', facts = '{\"eventsBefore\":\"+999999999-12-31T23:59:59.999999999Z\"}'",
                "UPDATE audit_event SET kind = 'RECORDS_REMOVED', facts = '{\"eventsBefore\":\"-999999999-01-01T00:00:00Z\"}'"
            })
    void doNotStopTheSealing(String forgery) throws SQLException {
        store().given(Changes.NONE.event(event("4")));
        execute(forgery + " WHERE facts LIKE '%\"4\"%'");

        sealAll();

        assertThat(verify(List.empty()).events()).isEqualTo(4);
        assertThat(verify(List.empty()).findings()).isEmpty();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = store().source().getConnection();
                Statement forged = connection.createStatement()) {
            assertThat(forged.executeUpdate(statement)).isPositive();
        }
    }

    private TrailReport verify(List<KnownSeal> known) {
        return new VerifyTrailService(store().trailSeals(), KEY)
                .verify(new VerifyTrail.Command(known, (seals, ofAll) -> {}));
    }

    private void sealAll() {
        SealTrail sealing = new SealTrailService(store().trailSeals(), KEY, Duration.ZERO);
        Option<TrailSeal> seal = sealing.seal();
        while (seal.filter(each -> each.events().count() == 0).isDefined()) {
            seal = sealing.seal();
        }
        assertThat(seal).isNotEmpty();
    }

    private static AuditEvent event(String number) {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_REFUSED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .about(DataShoji.SHARED)
                .with("n", number);
    }
}
