/**
 * Measures the library beside other libraries and beside the bare JCA. In the profile {@code benchmark} only, in no jar;
 * see docs/benchmarks.md.
 */
package jp.kumiai.otp.domain.benchmark;
