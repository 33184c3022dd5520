package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.seedimport.CsvLayout.Column;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** Reads one row of a CSV seed file. An empty field counts as absent: spreadsheets write one. */
final class CsvRow {

    private final CsvLayout layout;
    private final ReadingOptions options;

    CsvRow(CsvLayout layout, ReadingOptions options) {
        this.layout = layout;
        this.options = options;
    }

    Either<Refusal, ImportedKey> read(int line, String[] fields) {
        if (fields.length > layout.width()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS));
        }
        String secret = layout.field(fields, Column.SECRET);
        if (secret.isEmpty()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "secret"));
        }
        String written = layout.field(fields, Column.SERIAL);
        return algorithm(fields)
                .flatMap(totp -> options.printed(written))
                .flatMap(serial -> parameters(fields)
                        .flatMap(parameters -> layout.secret(secret)
                                .flatMap(SecretText::seedOf)
                                .mapLeft(Refusal::of)
                                .map(seed ->
                                        new ImportedKey(line, serial, written, parameters, seed, Option.none(), 0))));
    }

    private Either<Refusal, String> algorithm(String[] fields) {
        String type = layout.field(fields, Column.TYPE).toUpperCase(Locale.ROOT);
        if (!layout.has(Column.TYPE) || type.equals("TOTP")) {
            return Either.right(type);
        }
        return Either.left(
                switch (type) {
                    case "" -> Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "TOTP");
                    case "HOTP" -> Refusal.of(RefusedEntry.Reason.EVENT_BASED);
                    default -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_ALGORITHM, AsWritten.field(type));
                });
    }

    private Either<Refusal, TotpParameters> parameters(String[] fields) {
        String digits = layout.field(fields, Column.DIGITS);
        return number(digits, TotpParameters.MIN_DIGITS, TotpParameters.MAX_DIGITS)
                .orElse(Option.when(digits.isEmpty(), TotpParameters.STANDARD.digits()))
                .toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_DIGITS, AsWritten.field(digits)))
                .flatMap(count -> step(layout.field(fields, Column.STEP))
                        .map(seconds -> new TotpParameters(TotpParameters.STANDARD.algorithm(), count, seconds)));
    }

    private Either<Refusal, Integer> step(String step) {
        if (step.isEmpty()) {
            return layout.assumedStep().toEither(() -> Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "step"));
        }
        return number(step, 1, TotpParameters.MAX_STEP_SECONDS)
                .toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_STEP, AsWritten.field(step)));
    }

    private static Option<Integer> number(String text, int min, int max) {
        return WholeNumber.parse(text, min, max);
    }
}
