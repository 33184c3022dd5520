package jp.kumiai.otp.domain.seedimport.serial;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * The end of what is written: vendors put a type in front of the number on the case.
 *
 * @param count how many characters, as many as a serial number can have
 */
record LastCharacters(int count) implements SerialMapping {

    static Either<SerialMappingFailure, SerialMapping> parse(String count) {
        return Option.when(count.matches("[0-9]{1,2}"), () -> Integer.parseInt(count))
                .filter(n -> n >= SerialNumber.MIN_LENGTH && n <= SerialNumber.MAX_LENGTH)
                .<SerialMapping>map(LastCharacters::new)
                .toEither(SerialMappingFailure.BadLength::new);
    }

    /** A shorter one is another kind of number than the operator had in mind. */
    @Override
    public Option<String> map(String asWritten) {
        return Option.when(
                asWritten.length() >= count && asWritten.length() <= MAX_WRITTEN_LENGTH,
                () -> asWritten.substring(asWritten.length() - count));
    }

    @Override
    public String toString() {
        return "last:" + count;
    }
}
