package jp.kumiai.otp.domain.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Failures;

/** Codes of a token are entered, one a minute, whoever of its users enters them; is it suspended in the end? */
final class LockoutCases {

    private enum YesOrNo {
        YES,
        NO
    }

    private enum Entry {
        RIGHT,
        WRONG,
        LIFT
    }

    private static final CsvColumn FAILED_BEFORE = CsvColumn.of("failed_before");
    private static final CsvColumn ENTERED = CsvColumn.of("entered");
    private static final CsvColumn SUSPENDED = CsvColumn.of("suspended");
    private static final CsvColumn IN_A_ROW = CsvColumn.of("in_a_row");

    static final List<CsvColumn> COLUMNS = List.of(FAILED_BEFORE, ENTERED, SUSPENDED, IN_A_ROW);

    private static final Instant START = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    private LockoutCases() {}

    static void check(CaseRow row) {
        int before = Math.toIntExact(row.number(FAILED_BEFORE, 0, 1_000, 0));
        List<Entry> entries = List.of(row.text(ENTERED).split(";", -1)).flatMap(item -> entries(row, item.strip()));
        boolean suspended = row.word(SUSPENDED, YesOrNo.values()) == YesOrNo.YES;
        long inARow = row.number(IN_A_ROW, 0, 1_000);

        CodeState state = entries.zipWithIndex()
                .foldLeft(
                        failed(before),
                        (token, entry) -> after(token, entry._1, START.plus(Duration.ofMinutes(entry._2))));

        assertThat(state.isSuspended()).as(row.where(SUSPENDED)).isEqualTo(suspended);
        assertThat(state.failures().consecutive()).as(row.where(IN_A_ROW)).isEqualTo(inARow);
    }

    /** {@code WRONG 5} is five of them. */
    private static List<Entry> entries(CaseRow row, String item) {
        String expected = "WRONG, RIGHT and LIFT, each with how many, WRONG 5; RIGHT 1; WRONG 5 for instance";
        return row.read(
                ENTERED,
                text -> {
                    String[] words = item.split("\\s+", -1);
                    int count = Integer.parseInt(words[words.length - 1]);
                    if (words.length != 2 || count < 1 || count > 1_000) {
                        throw new IllegalArgumentException(item);
                    }
                    return List.fill(count, Entry.valueOf(words[0]));
                },
                expected);
    }

    private static CodeState after(CodeState token, Entry entry, Instant now) {
        return switch (entry) {
            case RIGHT -> judged(token, TOKEN.codeAt(now), now);
            case WRONG -> judged(token, TOKEN.wrongCodeAt(now), now);
            case LIFT -> token.lifted();
        };
    }

    private static CodeState judged(CodeState token, OneTimePassword code, Instant now) {
        return VERIFIER.judge(token, TOKEN.seed(), code, now).next();
    }

    /** Failed so often since its registration, but not in a row. */
    private static CodeState failed(int lifetime) {
        return new CodeState(
                TotpParameters.STANDARD, Option.none(), 0, new Failures(0, lifetime), Option.none(), Option.none());
    }
}
