package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What the operator allows, or knows beyond the file and its key. Immutable. */
public record ReadingOptions(SerialMapping serials, MacRule macRule) {

    /** Serial numbers as they are written, and MACs as RFC 6030 has them. */
    public static final ReadingOptions STANDARD = new ReadingOptions(SerialMapping.none(), MacRule.CIPHERTEXT_ONLY);

    /** The serial number printed on the token that the file calls so. */
    Either<Refusal, SerialNumber> printed(String asWritten) {
        Option<String> mapped = serials.map(asWritten);
        if (mapped.isEmpty()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.SERIAL_UNMAPPED));
        }
        String result = mapped.get();
        return SerialNumber.parse(result)
                .toEither(() -> result.equals(asWritten)
                        ? Refusal.of(RefusedEntry.Reason.BAD_SERIAL)
                        : Refusal.of(RefusedEntry.Reason.BAD_SERIAL, AsWritten.field(result)));
    }
}
