package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** One row of a CSV seed file. An empty third field counts as absent: spreadsheets write one. */
final class CsvRow {

    private CsvRow() {}

    static Either<Refusal, ImportedKey> read(int line, String[] fields) {
        if (fields.length > 3) {
            return Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS));
        }
        String secret = fields.length > 1 ? fields[1].trim() : "";
        if (secret.isEmpty()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "secret"));
        }
        return SerialNumber.parse(fields[0].trim())
                .toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_SERIAL))
                .flatMap(serial -> parameters(fields.length > 2 ? fields[2].trim() : "")
                        .flatMap(parameters -> SecretText.fromHex(secret)
                                .flatMap(SecretText::seedOf)
                                .mapLeft(Refusal::of)
                                .map(seed -> new ImportedKey(line, serial, parameters, seed, Option.none(), 0))));
    }

    private static Either<Refusal, TotpParameters> parameters(String step) {
        if (step.isEmpty()) {
            return Either.right(TotpParameters.STANDARD);
        }
        return WholeNumber.parse(step, 1, TotpParameters.MAX_STEP_SECONDS)
                .map(seconds -> new TotpParameters(
                        TotpParameters.STANDARD.algorithm(), TotpParameters.STANDARD.digits(), seconds))
                .toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_STEP, AsWritten.field(step)));
    }
}
