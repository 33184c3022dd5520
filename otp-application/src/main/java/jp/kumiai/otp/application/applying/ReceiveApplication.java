package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.applying.ApplicationFailure;

/** Incoming port: STEP 1, an application is received at the counter (受付, R8). */
@FunctionalInterface
public interface ReceiveApplication {

    /** The application as it is stored now; the same form again changes nothing. */
    Either<ApplicationFailure, Application> receive(Form form, String operator);
}
