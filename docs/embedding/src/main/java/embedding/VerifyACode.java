package embedding;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;

class VerifyACode {

    public static void main(String[] args) {
        CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
        CodeState stored = CodeState.unused(TotpParameters.STANDARD);
        KeyFob fob = new KeyFob(Duration.ofMinutes(5));
        Instant now = Instant.parse("2026-11-29T03:00:00Z");

        Judgement first = verifier.judge(stored, KeyFob.SEED, fob.shownAt(now), now);
        System.out.println(first.answer());
        stored = first.next();

        now = now.plusSeconds(60);
        Judgement second = verifier.judge(stored, KeyFob.SEED, fob.shownAt(now), now);
        System.out.println(second.answer());
        stored = second.next();
        System.out.println("drift " + stored.drift() + ", watermark " + stored.watermark());

        Judgement replayed = verifier.judge(stored, KeyFob.SEED, fob.shownAt(now), now.plusSeconds(10));
        System.out.println(replayed.answer());
    }
}
