package jp.kumiai.otp.domain.desk;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.keyNumber;
import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.testkit.StaffBuilder;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffLoginStepTest {

    private static final Instant NOW = tokyo("2026-05-20T09:00");

    @Test
    void opensASessionAndSaysWhoCame() {
        StaffBuilder member = aMember().version(2);
        StaffSession session = StaffSession.opened(keyNumber(1), member.build(), NOW);

        assertThat(attempt(member, true))
                .isEqualTo(Decision.accept(Changes.NONE.session(session).event(told(Kind.STAFF_LOGGED_IN)), session));
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        StaffBuilder member = aMember().failedPassword(9, NOW.minusSeconds(1)).version(2);

        assertThat(attempt(member, true).changes().desk().staff().single().attempts())
                .isEqualTo(PasswordAttempts.NONE);
    }

    @Test
    void countsAWrongPassword() {
        StaffBuilder member = aMember().failedPassword(3, NOW.minusSeconds(60)).version(2);

        Decision<StaffLoginFailure, StaffSession> decision = attempt(member, false);

        assertThat(decision)
                .isEqualTo(Decision.refuse(
                        Changes.NONE
                                .staff(member.failedPassword(4, NOW).build())
                                .event(told(Kind.STAFF_LOGIN_REFUSED).with("reason", "WRONG_CREDENTIALS")),
                        StaffLoginFailure.WRONG_CREDENTIALS));
    }

    @ParameterizedTest
    @CsvSource({"9, 1, false", "10, 1, true", "10, 899999, true", "10, 900000, false", "10, 900001, false"})
    void looksAtNoPasswordFor15MinutesAfterTheTenthWrongOne(int failures, long millisAgo, boolean paused) {
        StaffBuilder member = aMember().failedPassword(failures, NOW.minusMillis(millisAgo));
        Decision<StaffLoginFailure, StaffSession> pause = Decision.refuse(
                Changes.NONE.event(told(Kind.STAFF_LOGIN_REFUSED).with("reason", "PAUSED")), StaffLoginFailure.PAUSED);

        assertThat(attempt(member, true).equals(pause)).isEqualTo(paused);
        assertThat(attempt(member, false).equals(pause)).isEqualTo(paused);
    }

    @Test
    void tellsThatAMemberIsBlockedOnlyAfterTheRightPassword() {
        StaffBuilder blocked = aMember().blocked();

        assertThat(attempt(blocked, true))
                .isEqualTo(Decision.refuse(
                        Changes.NONE.event(told(Kind.STAFF_LOGIN_REFUSED).with("reason", "BLOCKED")),
                        StaffLoginFailure.BLOCKED));
        assertThat(attempt(blocked, false).answer()).isEqualTo(Either.left(StaffLoginFailure.WRONG_CREDENTIALS));
    }

    private static AuditEvent told(Kind kind) {
        return AuditEvent.ofBank(NOW, kind, "hanako", Option.none()).with("role", "BRANCH_CLERK");
    }

    private static Decision<StaffLoginFailure, StaffSession> attempt(StaffBuilder member, boolean right) {
        StaffMember known = member.build();
        return StaffLoginStep.decide(known, right, keyNumber(1), NOW);
    }
}
