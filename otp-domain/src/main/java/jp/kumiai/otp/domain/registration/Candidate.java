package jp.kumiai.otp.domain.registration;

import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;

/** The token whose serial number a user typed on BLG3020, with its seed opened. Immutable. */
public record Candidate(Token token, Seed seed) {}
