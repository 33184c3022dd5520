package jp.kumiai.otp.domain.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Failures;

/** A code is entered, by its digits or by how many steps it is off what the token shows; what is the answer? */
final class CodeCases {

    private enum Answer {
        ACCEPTED,
        SUSPENDED,
        WRONG_LENGTH,
        MISMATCH,
        NEXT_CODE_NEEDED,
        ALREADY_USED
    }

    private static final CsvColumn ALGORITHM = CsvColumn.of("algorithm");
    private static final CsvColumn DIGITS = CsvColumn.of("digits");
    private static final CsvColumn STEP_SECONDS = CsvColumn.of("step_seconds");
    private static final CsvColumn SEED = CsvColumn.of("seed");
    private static final CsvColumn PPM = CsvColumn.of("ppm");
    private static final CsvColumn STOCK_DAYS = CsvColumn.of("stock_days");
    private static final CsvColumn DRIFT = CsvColumn.of("drift");
    private static final CsvColumn LAST_USED = CsvColumn.of("last_used");
    private static final CsvColumn AT = CsvColumn.of("at");
    private static final CsvColumn CODE = CsvColumn.of("code");
    private static final CsvColumn ANSWER = CsvColumn.of("answer");
    private static final CsvColumn STEP = CsvColumn.of("step");

    static final List<CsvColumn> COLUMNS =
            List.of(ALGORITHM, DIGITS, STEP_SECONDS, SEED, PPM, STOCK_DAYS, DRIFT, LAST_USED, AT, CODE, ANSWER, STEP);

    private static final int FAR = 1_000;
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    private CodeCases() {}

    static void check(CaseRow row) {
        TotpParameters parameters = parameters(row);
        Instant now = row.tokyo(AT);
        VirtualToken token = token(row, now);
        long ours = TimeStep.at(now, parameters.stepSeconds()).value();
        CodeState known = new CodeState(
                parameters,
                row.optional(LAST_USED).map(text -> step(row, LAST_USED, ours)),
                Math.toIntExact(row.number(DRIFT, -CodeState.MAX_DRIFT, CodeState.MAX_DRIFT, 0)),
                Failures.NONE,
                Option.none(),
                Option.none());
        OneTimePassword entered = entered(row, token, parameters, now);
        Answer answer = row.word(ANSWER, Answer.values());
        Option<TimeStep> consumed = row.optional(STEP).map(text -> step(row, STEP, ours));

        Either<CodeRefusal, TimeStep> answered =
                VERIFIER.judge(known, token.seed(), entered, now).answer();

        String given = answered.isRight()
                ? Answer.ACCEPTED.name()
                : answered.getLeft().code().name();
        assertThat(given).as(row.where(ANSWER)).isEqualTo(answer.name());
        consumed.forEach(
                step -> assertThat(answered.toOption()).as(row.where(STEP)).contains(step));
    }

    private static TotpParameters parameters(CaseRow row) {
        HashAlgorithm algorithm =
                row.optional(ALGORITHM).isEmpty() ? HashAlgorithm.SHA1 : row.word(ALGORITHM, HashAlgorithm.values());
        return new TotpParameters(
                algorithm,
                Math.toIntExact(row.number(DIGITS, TotpParameters.MIN_DIGITS, TotpParameters.MAX_DIGITS, 6)),
                Math.toIntExact(row.number(STEP_SECONDS, 1, TotpParameters.MAX_STEP_SECONDS, 60)));
    }

    private static VirtualToken token(CaseRow row, Instant now) {
        VirtualToken token = VirtualToken.exact("12345678");
        Option<Seed> seed = row.optional(SEED)
                .map(text -> Seed.of(text.getBytes(StandardCharsets.US_ASCII))
                        .getOrElseThrow(() -> row.malformed(SEED, "16 to 256 ASCII characters, or nothing")));
        return seed.map(token::seeded)
                .getOrElse(token)
                .drifting(
                        (double) row.number(PPM, -FAR, FAR, 0),
                        Duration.ofDays(row.number(STOCK_DAYS, 0, 10_000, 0)),
                        now);
    }

    /** Steps from ours. */
    private static TimeStep step(CaseRow row, CsvColumn column, long ours) {
        return new TimeStep(Math.max(0, ours + row.number(column, -FAR, FAR)));
    }

    private static OneTimePassword entered(CaseRow row, VirtualToken token, TotpParameters parameters, Instant now) {
        String text = row.text(CODE);
        if (text.startsWith("+") || text.startsWith("-")) {
            int length = parameters.stepSeconds();
            long shown = TimeStep.at(token.clockAt(now), length).value();
            return Totp.standard()
                    .generate(token.seed(), parameters, new TimeStep(shown + row.number(CODE, -FAR, FAR)));
        }
        return OneTimePassword.parse(text)
                .getOrElseThrow(() -> row.malformed(
                        CODE,
                        "6 to 8 digits, or a sign and how many steps it is off what the token shows: +0, -1, +2"));
    }
}
