package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.device.DeviceStep;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;

/**
 * The end of an application (完了): the registered mail was delivered, or, of a return, all devices of the form are back at
 * the bank; those still on loan are taken back by it.
 *
 * <p>Source: rules R8, R16a, R26. Pure, stateless.
 */
public final class CompleteStep {

    private CompleteStep() {}

    /** Decides on one completion; {@code devices} are the tokens a RETURN names. */
    public static Decision<ApplicationFailure, Application> decide(
            ContractFile file, Application application, List<Token> devices, String operator, Instant now) {
        boolean isReturn = application.kind() == ApplicationKind.RETURN;
        ApplicationState needed = isReturn ? ApplicationState.ACCEPTED : ApplicationState.SHIPPED;
        if (application.state() != needed) {
            return Decision.refuse(new WrongState(application.state()));
        }
        Application completed = application.completed();
        Changes back = isReturn ? takenBack(file, application, devices, operator, now) : Changes.NONE;
        return Decision.accept(
                back.and(ApplicationEvents.step(file, completed, Kind.APPLICATION_COMPLETED, operator, now)),
                completed);
    }

    private static Changes takenBack(
            ContractFile file, Application application, List<Token> devices, String operator, Instant now) {
        return devices.filter(token -> token.isOnLoanTo(application.contract()))
                .filter(token -> !isLentAgainSince(file, application, token))
                .map(token -> DeviceStep.move(
                                new LentDevice(token, file.openLoan(token.serial())),
                                DeviceState.RETURNED,
                                ApplicationEvents.counter(operator, application.number()),
                                now)
                        .changes())
                .fold(Changes.NONE, Changes::and);
    }

    /** The device came back before, by hand of the bank, and the company has it for another application now. */
    private static boolean isLentAgainSince(ContractFile file, Application application, Token token) {
        return file.openLoan(token.serial()).exists(loan -> loan.lentAt().isAfter(application.receivedAt()));
    }
}
