package jp.kumiai.otp.application.history.model;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.application.history.world.Person;
import org.jspecify.annotations.Nullable;

/** A user as the rules see them. */
public final class ModelUser {

    private static final int PASSWORD_FAILURES = 10;
    private static final Duration PASSWORD_PAUSE = Duration.ofMinutes(15);

    public final String login;
    public final String name;
    public final String userClass;
    public final String company;

    /** UNREGISTERED, TOKEN_ISSUED, IN_SERVICE or REVOKED. */
    public String status;
    /** Of the token in service, or of the software token that was issued; empty otherwise. */
    public String serial;

    public @Nullable Instant registeredAt;
    public @Nullable Instant revokedAt;
    public @Nullable Instant earliestReissue;
    public int epoch;
    public int passwordFailures;
    public @Nullable Instant passwordFailedAt;
    public final Strikes confirmation = new Strikes();
    public final Strikes registration = new Strikes();

    ModelUser(Person person, Instant start) {
        this.login = person.login();
        this.name = person.name();
        this.userClass = person.userClass();
        this.company = person.company();
        this.status = person.status();
        this.serial = person.serial();
        if (isInService()) {
            registeredAt = start;
        }
        if (status.equals("REVOKED")) {
            revokedAt = start.minus(Duration.ofMinutes(20));
            earliestReissue = start.plus(Duration.ofMinutes(10));
        }
    }

    public boolean isInService() {
        return status.equals("IN_SERVICE");
    }

    /** The serial number in this user's row of a list. */
    public String shown() {
        return isInService() ? serial : "-";
    }

    boolean mustWaitAt(Instant now) {
        return earliestReissue != null && now.isBefore(earliestReissue);
    }

    public @Nullable Instant pausedUntil() {
        return passwordFailedAt == null || passwordFailures < PASSWORD_FAILURES
                ? null
                : passwordFailedAt.plus(PASSWORD_PAUSE);
    }

    void failPassword(Instant now) {
        passwordFailures = Math.min(PASSWORD_FAILURES, passwordFailures + 1);
        passwordFailedAt = now;
    }

    void passwordWasRight() {
        passwordFailures = 0;
        passwordFailedAt = null;
    }

    void issue(String software) {
        become("TOKEN_ISSUED", software);
    }

    void register(String token, Instant now) {
        become("IN_SERVICE", token);
        registeredAt = now;
        registration.clear();
    }

    /** R28. */
    void revoke(Instant second, Instant earliest) {
        become("REVOKED", "");
        revokedAt = second;
        earliestReissue = earliest;
        epoch++;
        registration.clear();
    }

    private void become(String next, String token) {
        status = next;
        serial = token;
        registeredAt = null;
        revokedAt = null;
        earliestReissue = null;
    }
}
