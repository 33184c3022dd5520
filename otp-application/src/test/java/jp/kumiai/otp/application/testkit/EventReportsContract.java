package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Reports} counts of the audit trail. */
public interface EventReportsContract extends StoreContract {

    LocalDate FIRST = LocalDate.of(2021, 4, 1);
    LocalDate SECOND = LocalDate.of(2021, 4, 2);

    /** 1 and 2 April 2021, in Tokyo. */
    ReportPeriod TWO_DAYS = new ReportPeriod(FIRST, SECOND);

    Instant BEGIN = Instant.parse("2021-03-31T15:00:00Z");
    Instant SECOND_DAY = Instant.parse("2021-04-01T15:00:00Z");
    Instant END = Instant.parse("2021-04-02T15:00:00Z");

    @Test
    default void countsNoEventsInAnEmptyStore() {
        assertThat(store().reports().troubles(TWO_DAYS).counts()).isEmpty();
        assertThat(store().reports().contention(TWO_DAYS, 10).tokens()).isEmpty();
    }

    @Test
    default void countsWhatGoesWrongByTheDayInTokyo() {
        List<Instant> times = List.of(
                BEGIN.minusMillis(1),
                BEGIN,
                SECOND_DAY.minusMillis(1),
                SECOND_DAY,
                SECOND_DAY.plus(8, ChronoUnit.HOURS),
                END.minusMillis(1),
                END.minus(1, ChronoUnit.MICROS),
                END);
        times.forEach(at -> committed(event(Kind.TOKEN_SUSPENDED, at)));

        assertThat(store().reports().troubles(TWO_DAYS).counts())
                .isEqualTo(HashMap.of(
                        Tuple.of(FIRST, Trouble.TOKEN_SUSPENDED), 2L, Tuple.of(SECOND, Trouble.TOKEN_SUSPENDED), 4L));
    }

    @Test
    @Tag("R17")
    default void countsOnlyCodesThatMatchedNothingAsWrong() {
        List.of("MISMATCH", "ALREADY_USED", "NEXT_CODE_NEEDED", "SUSPENDED", "MISMATCHED", "\"reason\":\"MISMATCH\"")
                .forEach(reason -> committed(event(Kind.CODE_REFUSED, BEGIN).with("reason", reason)));
        committed(event(Kind.CODE_REFUSED, BEGIN).with("other", "MISMATCH").with("\"reason\":\"MISMATCH\"", "x"));
        committed(event(Kind.REGISTRATION_REFUSED, BEGIN).with("reason", "MISMATCH"));

        assertThat(store().reports().troubles(TWO_DAYS).counts())
                .isEqualTo(HashMap.of(Tuple.of(FIRST, Trouble.WRONG_CODE), 1L));
    }

    @Test
    @Tag("R18")
    @Tag("R19a")
    @Tag("R19b")
    default void countsEverySortOfTroubleAndNoOtherEvent() {
        for (Kind kind : Kind.values()) {
            committed(
                    event(kind, BEGIN).with("reason", "MISMATCH").with("a", "ü").with("z", "z"));
        }

        assertThat(store().reports().troubles(TWO_DAYS).counts())
                .isEqualTo(HashMap.ofEntries(
                        List.of(Trouble.values()).map(trouble -> Tuple.of(Tuple.of(FIRST, trouble), 1L))));
    }

    @Test
    default void countsEveryEventOfACommit() {
        store().given(Changes.NONE
                .event(event(Kind.TOKEN_SUSPENDED, BEGIN))
                .event(event(Kind.CONFIRMATION_SUSPENDED, BEGIN))
                .event(event(Kind.TOKEN_SUSPENDED, BEGIN)));

        assertThat(store().reports().troubles(TWO_DAYS).count(FIRST, Trouble.TOKEN_SUSPENDED))
                .isEqualTo(2);
    }

    @Test
    @Tag("R15")
    @Tag("P20")
    default void tellsOfTokensThatTwoUsersOrMoreAreBoundTo() {
        store().given(DataShoji.founded());

        assertThat(store().reports().contention(TWO_DAYS, 10).tokens())
                .containsExactly(new SharedToken(SHARED, NUMBER, 2, 0, 0));
    }

    @Test
    @Tag("R5")
    @Tag("R15")
    default void countsTheCodesOfASharedTokenThatWorkedAndThoseThatCameTooLate() {
        store().given(DataShoji.founded());
        for (Kind kind : List.of(Kind.CODE_ACCEPTED, Kind.CODE_REFUSED, Kind.TOKEN_REGISTERED, Kind.LOGGED_OUT)) {
            committed(event(kind, BEGIN).with("reason", "ALREADY_USED"));
        }
        committed(event(Kind.REGISTRATION_REFUSED, BEGIN).with("reason", "ALREADY_USED"));
        committed(event(Kind.CODE_REFUSED, BEGIN).with("reason", "MISMATCH"));
        committed(event(Kind.CODE_REFUSED, BEGIN).with("\"reason\":\"ALREADY_USED\"", "\"reason\":\"ALREADY_USED\""));

        assertThat(store().reports().contention(TWO_DAYS, 10).tokens())
                .containsExactly(new SharedToken(SHARED, NUMBER, 2, 2, 2));
    }

    @Test
    @Tag("R15")
    default void countsCodesOfThePeriodOnly() {
        store().given(DataShoji.founded());
        List.of(BEGIN.minusMillis(1), BEGIN, END.minusMillis(1), END)
                .forEach(at -> committed(event(Kind.CODE_ACCEPTED, at)));

        assertThat(store().reports().contention(TWO_DAYS, 10).tokens().head().accepted())
                .isEqualTo(2);
    }

    @Test
    @Tag("R15")
    default void beginsWithTheTokenOnWhichMostCodesCameTooLate() {
        store().given(DataShoji.founded());
        shared(ICHIROS, "goro", "rokuro");
        shared(SABUROS, "shichiro", "hachiro");
        committed(event(Kind.CODE_REFUSED, BEGIN).with("reason", "ALREADY_USED").about(SABUROS));
        committed(event(Kind.CODE_ACCEPTED, BEGIN).about(ICHIROS));
        committed(event(Kind.CODE_ACCEPTED, BEGIN).about(ICHIROS));

        assertThat(serials(10)).containsExactly(SABUROS, ICHIROS, SHARED);
        assertThat(serials(2)).containsExactly(SABUROS, ICHIROS);
        assertThat(store().reports().contention(TWO_DAYS, 1).tokens())
                .containsExactly(new SharedToken(SABUROS, NUMBER, 3, 0, 1));
    }

    @Test
    @Tag("R15")
    default void sortsTokensThatAreEquallyBadByTheirSerialNumbers() {
        store().given(DataShoji.founded());
        shared(SABUROS, "shichiro", "hachiro");
        shared(ICHIROS, "goro", "rokuro");

        assertThat(serials(10)).containsExactly(SHARED, ICHIROS, SABUROS);
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        store().given(DataShoji.founded());
        assertThat(store().reports().troubles(TWO_DAYS).counts()).isEmpty();
        assertThat(store().reports().contention(TWO_DAYS, 10).tokens().head().accepted())
                .isZero();

        committed(event(Kind.TOKEN_SUSPENDED, BEGIN));
        committed(event(Kind.CODE_ACCEPTED, BEGIN));

        assertThat(store().reports().troubles(TWO_DAYS).counts()).hasSize(1);
        assertThat(store().reports().contention(TWO_DAYS, 10).tokens().head().accepted())
                .isEqualTo(1);
    }

    @Test
    default void takesCountsOfEventsThatAreNotAnsweredForFaults() {
        Reports broken = brokenStore().reports();

        assertThatThrownBy(() -> broken.troubles(TWO_DAYS)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.contention(TWO_DAYS, 1)).isInstanceOf(PortUnavailable.class);
    }

    private List<SerialNumber> serials(int limit) {
        return store().reports().contention(TWO_DAYS, limit).tokens().map(SharedToken::serial);
    }

    private void shared(SerialNumber serial, String... users) {
        for (String user : users) {
            store().given(Changes.NONE.user(aUser().loggingInAs(user)
                    .of(NUMBER)
                    .using(serial.value(), DataShoji.A_MONTH_AGO)
                    .build()));
        }
    }

    private void committed(AuditEvent event) {
        store().given(Changes.NONE.event(event));
    }

    private static AuditEvent event(Kind kind, Instant at) {
        return AuditEvent.ofCustomer(at, kind, NUMBER, kind == Kind.CODE_REFUSED ? JIRO.loginId() : HANAKO.loginId())
                .about(SHARED);
    }
}
