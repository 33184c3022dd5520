package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesNotHeld;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesTaken;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NotTheFirst;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NotYetCustomer;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NumberTaken;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.device.DeviceStep;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * STEP 1: an application is received at the counter (受付). A form that says a device is lost, stolen or broken is at the
 * same time the report of it: the device lets nobody in from now on, whatever becomes of the application.
 *
 * <p>The same form again is answered as before and changes nothing.
 *
 * <p>Source: rules R8, R16a, F7. Pure, stateless.
 */
public final class ReceiveStep {

    private ReceiveStep() {}

    /**
     * Decides on one form.
     *
     * @param devices the tokens the form names, as far as they exist
     */
    public static Decision<ApplicationFailure, Application> decide(
            ContractFile file, Form form, List<Token> devices, String operator, Instant now) {
        Option<Application> before = file.application(form.number());
        if (before.isDefined()) {
            return before.get().form().equals(form)
                    ? Decision.accept(Changes.NONE, before.get())
                    : Decision.refuse(new NumberTaken());
        }
        Option<ApplicationFailure> obstacle = obstacle(file, form, devices);
        if (obstacle.isDefined()) {
            return Decision.refuse(obstacle.get());
        }
        Application received = Application.received(form, now);
        Changes changes = reports(file, form, devices, operator, now)
                .and(ApplicationEvents.step(file, received, Kind.APPLICATION_RECEIVED, operator, now));
        return Decision.accept(changes, received);
    }

    private static Option<ApplicationFailure> obstacle(ContractFile file, Form form, List<Token> devices) {
        boolean customer = !file.openLoans().isEmpty()
                || file.applications().exists(each -> each.state() != ApplicationState.WITHDRAWN);
        if (form.kind() == ApplicationKind.NEW) {
            return Option.when(customer, NotTheFirst::new);
        }
        if (!customer && file.loans().isEmpty()) {
            return Option.some(new NotYetCustomer());
        }
        List<SerialNumber> notHeld =
                form.devices().filter(serial -> !devices.exists(token -> isHeld(token, serial, form)));
        if (!notHeld.isEmpty()) {
            return Option.some(new DevicesNotHeld(notHeld));
        }
        List<SerialNumber> taken = form.devices().filter(serial -> isTaken(file, form, serial));
        return Option.when(!taken.isEmpty(), () -> new DevicesTaken(taken));
    }

    /** A device reported before is still the company's to have replaced; one to be given back must be there. */
    private static boolean isHeld(Token token, SerialNumber serial, Form form) {
        boolean theirs =
                token.serial().equals(serial) && token.contract().contains(form.contract()) && !token.isSoftware();
        return theirs
                && switch (token.device()) {
                    case ON_LOAN -> true;
                    case LOST, DEFECTIVE -> form.kind() == ApplicationKind.REISSUE;
                    case IN_STOCK, ALLOCATED, RETURNED, DISPOSED -> false;
                };
    }

    /** One device is replaced once and given back once. */
    private static boolean isTaken(ContractFile file, Form form, SerialNumber serial) {
        return file.applications()
                .filter(each -> each.state() != ApplicationState.WITHDRAWN)
                .filter(each -> each.kind() == form.kind())
                .filter(each -> each.kind() != ApplicationKind.RETURN || each.isOpen())
                .exists(each -> each.form().devices().contains(serial)
                        && file.loans()
                                .forAll(loan -> !loan.serial().equals(serial)
                                        || !loan.lentAt().isAfter(each.receivedAt())));
    }

    private static Changes reports(ContractFile file, Form form, List<Token> devices, String operator, Instant now) {
        Option<DeviceState> state = form.reason().flatMap(reason -> reason.reports());
        return state.map(to -> devices.filter(token -> token.device() == DeviceState.ON_LOAN)
                        .map(token -> DeviceStep.move(
                                        new LentDevice(token, file.openLoan(token.serial())),
                                        to,
                                        ApplicationEvents.counter(operator, form.number()),
                                        now)
                                .changes())
                        .fold(Changes.NONE, Changes::and))
                .getOrElse(Changes.NONE);
    }
}
