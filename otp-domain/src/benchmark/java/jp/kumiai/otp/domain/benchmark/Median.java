package jp.kumiai.otp.domain.benchmark;

/** The middle one, or what lies midway between the two in the middle. */
final class Median {

    private Median() {}

    static double ofSorted(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
