package jp.kumiai.otp.application.applying;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;

/** Incoming port: what lies on the bank's desks. */
@FunctionalInterface
public interface ListApplications {

    /** How many it lists at most. */
    int LIMIT = 200;

    /** The applications in this state, first received first. */
    List<Application> list(ApplicationState state);
}
