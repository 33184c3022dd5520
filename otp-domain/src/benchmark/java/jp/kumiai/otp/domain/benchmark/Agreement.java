package jp.kumiai.otp.domain.benchmark;

import java.security.GeneralSecurityException;

/** Whether all contenders do the same work: a fast contender whose codes are other ones would win nothing. */
final class Agreement {

    private Agreement() {}

    /** Makes the code of every token with every contender. */
    static void check() {
        ThisLibrary ours = new ThisLibrary();
        ThisLibraryPrepared prepared = new ThisLibraryPrepared();
        BareMac bareMac = new BareMac();
        JavaOtp javaOtp = new JavaOtp();
        GoogleAuth googleAuth = new GoogleAuth();
        OtpJava otpJava = new OtpJava();
        CpuMeter[] turns = {
            new CpuMeter(), new CpuMeter(), new CpuMeter(), new CpuMeter(), new CpuMeter(), new CpuMeter()
        };
        try {
            for (int i = 0; i < Tokens.COUNT; i++) {
                int code = Integer.parseInt(ours.generate(turns[0]).reveal());
                same(code, bareMac.generate(turns[1]));
                same(code, javaOtp.generate(turns[2]));
                same(code, googleAuth.generate(turns[3]));
                same(code, Integer.parseInt(otpJava.generate(turns[4])));
                same(code, Integer.parseInt(prepared.generate(turns[5]).reveal()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void same(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalStateException("two contenders make different codes");
        }
    }
}
