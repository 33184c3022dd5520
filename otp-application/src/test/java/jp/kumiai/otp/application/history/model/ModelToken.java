package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.jspecify.annotations.Nullable;

/** A token as the rules see it. */
public final class ModelToken {

    public static final long NONE = -1;
    private static final int TRACED = 3;

    public final String serial;
    public final boolean software;
    public final CodeBook codes;
    public final int digits;
    public final int stepSeconds;
    public final Instant expiresAt;
    public final String company;
    /** What the clock inside really is; the rules do not know it, whoever draws codes does. */
    public final int clockSteps;

    public String device;
    public long watermark = NONE;
    public int drift;
    public int consecutive;
    public int lifetime;
    public @Nullable Instant suspendedAt;
    public long pendingFirst = NONE;
    public long pendingLastChance = NONE;

    private final Deque<String> trace = new ArrayDeque<>();

    ModelToken(Device device) {
        this(device.serial(), false, device.seed(), device.parameters(), device.expiresAt(), device.company(), device);
        this.drift = device.drift();
        this.lifetime = device.lifetimeFailures();
    }

    private ModelToken(
            String serial,
            boolean software,
            Seed seed,
            TotpParameters parameters,
            Instant expiresAt,
            String company,
            @Nullable Device device) {
        this.serial = serial;
        this.software = software;
        this.codes = new CodeBook(seed, parameters);
        this.digits = parameters.digits();
        this.stepSeconds = parameters.stepSeconds();
        this.expiresAt = expiresAt;
        this.company = company;
        this.clockSteps = device == null ? 0 : device.clockSteps();
        this.device = device == null ? "ON_LOAN" : device.state();
    }

    static ModelToken software(int number, String company, Instant expiresAt) {
        return new ModelToken(
                Device.softwareSerial(number),
                true,
                Device.softwareSeed(number),
                TotpParameters.STANDARD,
                expiresAt,
                company,
                null);
    }

    /** R1. */
    public long ours(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) stepSeconds);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOnLoanTo(String borrower) {
        return device.equals("ON_LOAN") && company.equals(borrower);
    }

    boolean isWaitingAt(long ours) {
        return pendingFirst != NONE && ours <= pendingLastChance;
    }

    void waitNoLonger() {
        pendingFirst = NONE;
        pendingLastChance = NONE;
    }

    /** R5, R36: whole seconds, rounded up. */
    long secondsUntilNextCode(Instant now) {
        if (watermark == NONE) {
            return 0;
        }
        long millis = (watermark + 1 - drift) * stepSeconds * 1000L - now.toEpochMilli();
        return Math.max(0, -Math.floorDiv(-millis, 1000L));
    }

    /** U4, U8. */
    void lift() {
        consecutive = 0;
        suspendedAt = null;
        waitNoLonger();
    }

    /** U6: what the bank lifts is lifted for good. */
    void forgive() {
        lift();
        lifetime = 0;
    }

    /** R30. */
    void release() {
        forgive();
        if (software) {
            device = "DISPOSED";
        }
    }

    void tell(String kind, String login, String reason, @Nullable Long offset) {
        trace.addFirst(kind + " " + login + " " + reason + " " + (offset == null ? "-" : offset));
        if (trace.size() > TRACED) {
            trace.removeLast();
        }
    }

    String trace() {
        return trace.toString();
    }
}
