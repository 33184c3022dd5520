package jp.kumiai.otp.domain.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing to measure: a contender at a work.
 *
 * @param contender simple name of its class in this package
 * @param work name of its method
 * @param threads how many threads do it at once, each by itself
 */
record Entry(String contender, String work, int threads) {

    static final List<String> WORKS = List.of("generate", "verifyOneStepAround", "verifyTwoStepsAround", "search");
    static final List<String> CONTENDERS =
            List.of("ThisLibrary", "ThisLibraryPrepared", "BareMac", "JavaOtp", "GoogleAuth", "OtpJava");

    static Entry of(String contender, String work) {
        return new Entry(contender, work, 1);
    }

    Entry by(int manyThreads) {
        return new Entry(contender, work, manyThreads);
    }

    /** All there is to measure; the contenders at one work one after the other, so that they meet the same weather. */
    static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        WORKS.forEach(work -> CONTENDERS.forEach(contender -> all.add(of(contender, work))));
        all.add(of("ThisLibrary", "verifyOneStepAround").by(2));
        all.add(of("ThisLibraryPrepared", "prepareAndVerifyOneStepAround"));
        all.add(of("ThisLibraryPrepared", "prepareAndSearch"));
        all.add(of("ThisLibrarySealed", "verifyOneStepAround"));
        all.add(of("ThisLibrarySealed", "verifyOneStepAroundWithANewCipher"));
        all.add(of("ThisLibrary", "judge"));
        return all;
    }

    @Override
    public String toString() {
        return contender + "." + work + (threads == 1 ? "" : " by " + threads + " threads");
    }
}
