package embedding;

import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;

class ReadARefusal {

    public static void main(String[] args) {
        CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
        CodeState stored = CodeState.unused(TotpParameters.STANDARD);
        Instant now = Instant.parse("2026-11-29T03:00:00Z");

        for (String typed : new String[] {"12 456", "1234567", "123456"}) {
            String told = OneTimePassword.parse(typed)
                    .map(code -> verifier.judge(stored, KeyFob.SEED, code, now)
                            .answer()
                            .fold(ReadARefusal::words, step -> "welcome"))
                    .getOrElse("a code is six to eight digits");
            System.out.println(typed + ": " + told);
        }
    }

    /** Exhaustive: when a refusal is added, this does not compile until it is given words. */
    static String words(CodeRefusal refusal) {
        return switch (refusal.code()) {
            case SUSPENDED -> "your token is suspended; ask your administrator";
            case WRONG_LENGTH -> "your token shows " + ((WrongLength) refusal).expectedDigits() + " digits";
            case MISMATCH -> "wrong code";
            case NEXT_CODE_NEEDED ->
                "wait for the next code, " + ((NextCodeNeeded) refusal).secondsUntilNextCode()
                        + " seconds, and enter that";
            case ALREADY_USED ->
                "this code has been used; the next one comes in " + ((AlreadyUsed) refusal).secondsUntilNextCode()
                        + " seconds";
        };
    }
}
