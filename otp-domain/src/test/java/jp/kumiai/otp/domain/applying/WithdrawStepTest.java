package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.told;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ApplicationFailure.FeeDueAlready;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R8")
class WithdrawStepTest {

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void endsAnApplicationThatNoTokensWereSetAsideFor(ApplicationKind kind) {
        for (ApplicationState state : ApplicationState.values()) {
            boolean early = state == ApplicationState.RECEIVED || state == ApplicationState.ACCEPTED;

            Decision<ApplicationFailure, Application> decision = withdraw(anApplication(aFormOf(kind), state), NOW);

            assertThat(decision.answer().swap().toOption())
                    .as("%s", state)
                    .isEqualTo(Option.when(!early, new WrongState(state)));
        }
    }

    @Test
    void writesWhoDidItAndLeavesTheDevicesAsTheyWereReported() {
        ApplicationBuilder accepted = anApplication(aFormOf(ApplicationKind.REISSUE))
                .accepted("2026-05-20")
                .version(2);
        Application withdrawn = accepted.build().withdrawn();

        assertThat(withdraw(accepted, NOW))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(aFile().build().contract())
                                .application(withdrawn)
                                .event(told(
                                        Kind.APPLICATION_WITHDRAWN, withdrawn, "ACCEPTED", ApplicationState.WITHDRAWN)),
                        withdrawn));
    }

    /** The fee was booked on 15 May. */
    @ParameterizedTest
    @Tag("F10")
    @Tag("F12")
    @CsvSource({
        "2026-05-15T11:00, true",
        "2026-05-31T23:59:59.999, true",
        "2026-06-01T00:00:00.000, false",
        "2026-06-01T00:00:00.001, false",
        "2027-05-15T11:00, false",
    })
    void savesTheFeeUntilAFirstOfTheMonthHasMadeItDue(String now, boolean saved) {
        Decision<ApplicationFailure, Application> decision = withdraw(charged("2026-05-15T11:00"), tokyo(now));

        assertThat(decision.answer().map(Application::fee).toOption()).isEqualTo(Option.when(saved, Option.none()));
        assertThat(decision.equals(Decision.refuse(new FeeDueAlready()))).isNotEqualTo(saved);
    }

    /** What is booked at the very instant of a count belongs to the next. */
    @Test
    @Tag("F10")
    void savesAFeeThatWasBookedOnTheFirst() {
        assertThat(withdraw(charged("2026-05-01T00:00:00.000"), tokyo("2026-05-31T23:59:59.999"))
                        .isRefusal())
                .isFalse();
    }

    private static ApplicationBuilder charged(String booked) {
        return anApplication(aReissue(ReissueReason.LOST, "10000001"))
                .accepted("2026-06-10")
                .charged(1, 2_200, tokyo(booked));
    }

    private static Decision<ApplicationFailure, Application> withdraw(ApplicationBuilder application, Instant now) {
        return WithdrawStep.decide(aFile().with(application).build(), application.build(), TELLER, now);
    }
}
