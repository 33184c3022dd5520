package embedding;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;

class LockOut {

    public static void main(String[] args) {
        CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
        CodeState stored = CodeState.unused(TotpParameters.STANDARD);
        KeyFob fob = new KeyFob(Duration.ZERO);
        Instant now = Instant.parse("2026-11-29T03:00:00Z");

        OneTimePassword guess = OneTimePassword.parse("000000").get();
        for (int i = 1; i <= 6; i++) {
            Judgement wrong = verifier.judge(stored, KeyFob.SEED, guess, now);
            System.out.println(i + ": " + wrong.answer().getLeft());
            stored = wrong.next();
        }
        System.out.println(
                verifier.judge(stored, KeyFob.SEED, fob.shownAt(now), now).answer());

        CodeState lifted = stored.lifted();
        System.out.println(
                verifier.judge(lifted, KeyFob.SEED, fob.shownAt(now), now).answer());
    }
}
