package jp.kumiai.otp.domain.desk;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.keyNumber;
import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.staff.StaffStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskStepTest {

    private static final Instant OPENED = tokyo("2026-05-20T09:00");
    private static final Instant SOON = OPENED.plusSeconds(59);
    private static final Instant LATER = OPENED.plusSeconds(60);
    private static final Instant OVER = OPENED.plus(Duration.ofMinutes(15));
    private static final StaffMember CLERK = aMember().build();
    private static final StaffSession SESSION = StaffSession.opened(keyNumber(1), CLERK, OPENED);
    private static final StaffStanding AT = new StaffStanding(SESSION, CLERK);

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void letsEveryRoleToItsDutiesOnly(StaffRole role) {
        StaffMember member = aMember().being(role).build();
        StaffStanding at = new StaffStanding(StaffSession.opened(keyNumber(1), member, OPENED), member);

        for (Duty duty : Duty.values()) {
            assertThat(DeskStep.admit(at, duty, SOON).isRefusal())
                    .as("%s, %s", role, duty)
                    .isNotEqualTo(role.may(duty));
        }
    }

    @Test
    void tellsWhoTriedWhatIsNotTheirDuty() {
        assertThat(DeskStep.admit(AT, Duty.BILLING, LATER))
                .isEqualTo(Decision.refuse(
                        Changes.NONE.event(AuditEvent.ofBank(LATER, Kind.DUTY_DENIED, "hanako", Option.none())
                                .with("duty", "BILLING")
                                .with("role", "BRANCH_CLERK")),
                        DeskDenial.NOT_ENTITLED));
    }

    @Test
    void notesTheUseOfASessionOnceAMinute() {
        assertThat(DeskStep.admit(AT, Duty.COUNTER, SOON)).isEqualTo(Decision.accept(Changes.NONE, CLERK));
        assertThat(DeskStep.admit(AT, Duty.COUNTER, LATER))
                .isEqualTo(Decision.accept(Changes.NONE.session(SESSION.touched(LATER)), CLERK));
    }

    @Test
    void letsNobodyInWhoseSessionIsOver() {
        assertThat(DeskStep.admit(AT, Duty.COUNTER, OVER)).isEqualTo(Decision.refuse(DeskDenial.SESSION_OVER));
        assertThat(DeskStep.admit(AT, Duty.BILLING, OVER)).isEqualTo(Decision.refuse(DeskDenial.SESSION_OVER));
        assertThat(DeskStep.admit(new StaffStanding(SESSION, CLERK.block()), Duty.COUNTER, SOON))
                .isEqualTo(Decision.refuse(DeskDenial.SESSION_OVER));
    }

    @Test
    void recognisesWhoeverHasALiveSession() {
        assertThat(DeskStep.recognise(AT, SOON)).isEqualTo(Decision.accept(Changes.NONE, CLERK));
        assertThat(DeskStep.recognise(AT, LATER))
                .isEqualTo(Decision.accept(Changes.NONE.session(SESSION.touched(LATER)), CLERK));
        assertThat(DeskStep.recognise(AT, OVER)).isEqualTo(Decision.refuse(DeskDenial.SESSION_OVER));
    }
}
