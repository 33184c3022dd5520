package jp.kumiai.otp.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.kumiai.otp.application.history.drawing.Step;
import jp.kumiai.otp.application.history.model.CompanyRevocationRules.Entry;
import jp.kumiai.otp.application.history.operation.Authorising;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Registering;
import jp.kumiai.otp.application.history.operation.Revoking;
import jp.kumiai.otp.application.history.operation.TypingCode;
import jp.kumiai.otp.application.history.operation.TypingPassword;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Company;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.application.history.world.Limits;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Person;
import jp.kumiai.otp.application.history.world.Row;
import jp.kumiai.otp.application.history.world.Typed;
import jp.kumiai.otp.application.history.world.World;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histories in which the product once broke a rule, as short as they became. */
class KnownHistoriesTest {

    private static final String SERIAL = "12345678";
    private static final Instant START = Instant.parse("2021-04-01T01:00:00Z");

    private final Coverage coverage = new Coverage();
    private Instant now = START;
    private int number;

    @Test
    @Tag("R19b")
    @Tag("R22")
    void aGeneralUserIsNotEntitledEvenWhenTheTokenIsSuspended() {
        Play play = new Play(world("GENERAL"), coverage);
        int session = logIn(play);
        take(play, new Authorising(session, "r1", "SPOT_TRANSFER", "ref", wrong()));

        take(play, new Authorising(session, "r2", "TOKEN_REVOCATION", "ref", wrong()));

        assertThat(coverage.codesOf("Authorising"))
                .containsExactly(
                        "CODE_NOT_ACCEPTED/MISMATCH",
                        "CODE_NOT_ACCEPTED/MISMATCH suspended=true",
                        "DENIED/NOT_ENTITLED");
    }

    @Test
    @Tag("R19b")
    void theConfirmationsCountEndsWhenWhoeverConfirmsRevokesTheirOwnToken() {
        Play play = new Play(world("MASTER"), coverage);
        int session = logIn(play);
        take(play, new Revoking(session, "r1", entry(Typed.WRONG, wrong())));

        take(play, new Revoking(session, "r2", entry(Typed.RIGHT, fresh(play))));

        assertThat(coverage.codesOf("Revoking")).contains("REVOKED own=true");
    }

    @Test
    @Tag("R22")
    @Tag("R37a")
    void aKeptAnswerOpensNoSessionToLeaveBy() {
        Play play = new Play(world("MASTER"), coverage);
        Revoking request = new Revoking(logIn(play), "r1", entry(Typed.RIGHT, fresh(play)));
        take(play, request);
        now = now.plus(Duration.ofMinutes(30));
        int start = take(play, new TypingPassword("taro", Typed.RIGHT));
        int again = take(play, new Registering(start, SERIAL, fresh(play)));

        take(play, request.in(again));

        assertThat(coverage.count("Revoking", "REVOKED own=true")).isEqualTo(2);
        assertThat(coverage.count("Revoking", "REVOKED leaving=true")).isEqualTo(1);
    }

    private int logIn(Play play) {
        int session = take(play, new TypingPassword("taro", Typed.RIGHT));
        return take(play, new TypingCode(session, fresh(play)));
    }

    /** Takes a step on which both sides agree; the number of the session it may have opened. */
    private int take(Play play, Operation operation) {
        Step step = new Step(new Moment(now, number++), operation);
        assertThat(play.take(step)).isNull();
        return step.moment().number();
    }

    /** The code on the display a minute later. */
    private Code fresh(Play play) {
        now = now.plusSeconds(60);
        long step = now.getEpochSecond() / 60;
        return new Code(
                "fresh",
                Objects.requireNonNull(play.model().tokens.get(SERIAL)).codes.codeOf(step));
    }

    private static Code wrong() {
        return new Code("wrong", "000000");
    }

    private static Entry entry(Typed confirmation, Code code) {
        return new Entry(List.of(new Row("taro", SERIAL)), false, confirmation, code);
    }

    private static World world(String userClass) {
        return new World(
                START,
                new Limits(1, 100, 6, 6),
                List.of(new Company("K-0001", LocalDate.of(2021, 3, 1))),
                List.of(new Person("taro", userClass, "K-0001", "IN_SERVICE", SERIAL)),
                List.of(new Device(
                        SERIAL,
                        Seed.of(new byte[20]).get(),
                        TotpParameters.STANDARD,
                        Instant.parse("2023-09-29T23:00:00Z"),
                        "ON_LOAN",
                        "K-0001",
                        0,
                        0,
                        0)));
    }
}
