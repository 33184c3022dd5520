package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import jp.kumiai.otp.domain.verification.PendingResynchronisation;
import jp.kumiai.otp.domain.version.Version;

/** Builds tokens: by default one the manual shows, unused, in stock, and never stored. Not thread-safe. */
public final class TokenBuilder {

    /** 2021年09月30日 08時00分, as in the manual. */
    public static final Instant EXPIRY = Instant.parse("2021-09-29T23:00:00Z");

    private SerialNumber serial = new SerialNumber("12345678");
    private SealedSeed seed = SealedSeed.of("a sealed seed that opens nowhere".getBytes(StandardCharsets.US_ASCII));
    private TotpParameters parameters = TotpParameters.STANDARD;
    private Option<TimeStep> watermark = Option.none();
    private int drift;
    private Failures failures = Failures.NONE;
    private Option<Instant> suspendedAt = Option.none();
    private Option<PendingResynchronisation> pending = Option.none();
    private TokenKind kind = TokenKind.HARDWARE;
    private Instant expiresAt = EXPIRY;
    private DeviceState device = DeviceState.IN_STOCK;
    private Option<ContractId> contract = Option.none();
    private Version version = Version.NEW;

    private TokenBuilder() {}

    public static TokenBuilder aToken() {
        return new TokenBuilder();
    }

    public TokenBuilder numbered(String serialNumber) {
        return numbered(new SerialNumber(serialNumber));
    }

    public TokenBuilder numbered(SerialNumber serialNumber) {
        serial = serialNumber;
        return this;
    }

    /** As the bank knows this one: with its serial number and its expiry. Its seed is for the caller to open. */
    public TokenBuilder of(VirtualToken inTheHand) {
        return numbered(inTheHand.serial()).expiringAt(inTheHand.expiresAt());
    }

    public TokenBuilder sealing(SealedSeed sealed) {
        seed = sealed;
        return this;
    }

    public TokenBuilder showing(TotpParameters kindOfCodes) {
        parameters = kindOfCodes;
        return this;
    }

    public TokenBuilder usedUpTo(long step) {
        watermark = Option.some(new TimeStep(step));
        return this;
    }

    public TokenBuilder drifting(int steps) {
        drift = steps;
        return this;
    }

    public TokenBuilder failed(int consecutive, int lifetime) {
        failures = new Failures(consecutive, lifetime);
        return this;
    }

    public TokenBuilder suspendedAt(Instant instant) {
        suspendedAt = Option.some(instant);
        return this;
    }

    /** The first of two codes was entered, and the second is waited for. */
    public TokenBuilder waitingForTheCodeAfter(long first, long lastChance) {
        pending = Option.some(new PendingResynchronisation(new TimeStep(first), new TimeStep(lastChance)));
        return this;
    }

    public TokenBuilder being(TokenKind tokenKind) {
        kind = tokenKind;
        return this;
    }

    public TokenBuilder expiringAt(Instant instant) {
        expiresAt = instant;
        return this;
    }

    public TokenBuilder onLoanTo(ContractId borrower) {
        contract = Option.some(borrower);
        return in(DeviceState.ON_LOAN);
    }

    /** Where the device is; says nothing about the contract. */
    public TokenBuilder in(DeviceState state) {
        device = state;
        return this;
    }

    public TokenBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public Token build() {
        CodeState codes = new CodeState(parameters, watermark, drift, failures, suspendedAt, pending);
        return new Token(serial, kind, seed, codes, expiresAt, device, contract, version);
    }
}
