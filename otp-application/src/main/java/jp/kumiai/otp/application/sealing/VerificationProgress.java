package jp.kumiai.otp.application.sealing;

/** Is told how far a verification has come. */
@FunctionalInterface
public interface VerificationProgress {

    /** So many seals have been verified, of so many that there were at the start. */
    void verified(long seals, long ofAll);
}
