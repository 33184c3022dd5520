package jp.kumiai.otp.domain.desk;

import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.PasswordHash;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StaffEntryStepTest {

    private static final Instant NOW = tokyo("2026-05-20T09:00");
    private static final StaffMember HANAKO = aMember().version(2).build();

    @Nested
    class Entering {

        private final StaffMember entered = StaffMember.entered(
                new StaffId("hanako"), "窓口花子", StaffRole.BRANCH_CLERK, PasswordHash.of("the hash of a password"));

        @Test
        void writesTheMemberAndWhoEnteredThem() {
            assertThat(StaffEntryStep.enter(Option.none(), entered, "admin", NOW))
                    .isEqualTo(Decision.accept(Changes.NONE.staff(entered).event(told(Kind.STAFF_ENTERED)), entered));
            assertThat(entered.blocked()).isFalse();
            assertThat(entered.sessionEpoch()).isZero();
        }

        @Test
        void takesNobodysId() {
            assertThat(StaffEntryStep.enter(Option.some(HANAKO), entered, "admin", NOW))
                    .isEqualTo(Decision.refuse(StaffFailure.STAFF_ID_TAKEN));
        }
    }

    @Nested
    class Blocking {

        @Test
        void endsTheSessionsAndSaysWhoDidIt() {
            StaffMember blocked = HANAKO.block();

            assertThat(StaffEntryStep.block(HANAKO, "admin", NOW))
                    .isEqualTo(Decision.accept(Changes.NONE.staff(blocked).event(told(Kind.STAFF_BLOCKED)), blocked));
            assertThat(blocked.blocked()).isTrue();
            assertThat(blocked.sessionEpoch()).isEqualTo(1);
            assertThat(blocked.version()).isEqualTo(HANAKO.version());
        }

        @Test
        void changesNothingTheSecondTime() {
            assertThat(StaffEntryStep.block(HANAKO.block(), "admin", NOW))
                    .isEqualTo(Decision.accept(Changes.NONE, HANAKO.block()));
        }

        @Test
        void isNothingAnybodyDoesToThemselves() {
            assertThat(StaffEntryStep.block(HANAKO, "hanako", NOW)).isEqualTo(Decision.refuse(StaffFailure.ONESELF));
        }
    }

    private static AuditEvent told(Kind kind) {
        return AuditEvent.ofBank(NOW, kind, "admin", Option.none())
                .with("staff", "hanako")
                .with("role", "BRANCH_CLERK");
    }
}
