package jp.kumiai.otp.application.session;

/** Incoming port: removes the sessions that are over. To be called now and then; how often changes no answer. */
@FunctionalInterface
public interface SweepSessions {

    /** Returns how many were removed. */
    int sweep();
}
