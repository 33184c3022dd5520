package jp.kumiai.otp.domain.applying;

import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ApplicationFailure.FeeDueAlready;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * The company takes its application back (取下げ), before tokens are set aside for it. A reissue fee is not due then, unless
 * the first of a month has passed since it was booked: that month's debit has it. What the form reported of devices
 * stays reported.
 *
 * <p>Source: rules R8, F10, F12. Pure, stateless.
 */
public final class WithdrawStep {

    private WithdrawStep() {}

    public static Decision<ApplicationFailure, Application> decide(
            ContractFile file, Application application, String operator, Instant now) {
        boolean early = switch (application.state()) {
            case RECEIVED, ACCEPTED -> true;
            case TOKEN_ALLOCATED, SHIPPED, COMPLETED, WITHDRAWN -> false;
        };
        if (!early) {
            return Decision.refuse(new WrongState(application.state()));
        }
        if (application.fee().exists(fee -> !FeeMonth.of(fee.at()).equals(FeeMonth.of(now)))) {
            return Decision.refuse(new FeeDueAlready());
        }
        Application withdrawn = application.withdrawn();
        return Decision.accept(
                ApplicationEvents.step(file, withdrawn, Kind.APPLICATION_WITHDRAWN, operator, now), withdrawn);
    }
}
