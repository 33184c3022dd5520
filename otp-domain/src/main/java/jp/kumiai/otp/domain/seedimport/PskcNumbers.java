package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/** Reads the whole numbers of a PSKC key ({@code Data/TimeInterval} and its like), plain or encrypted. */
final class PskcNumbers {

    private final PskcSecrets secrets;
    private final DialectNotes notes;

    PskcNumbers(PskcSecrets secrets, DialectNotes notes) {
        this.secrets = secrets;
        this.notes = notes;
    }

    /**
     * The number of this name within bounds; none when the key has no such field.
     *
     * @param otherwise why the key is refused when there is something else
     */
    Either<Refusal, Option<Integer>> number(
            XmlElement key, String name, int min, int max, RefusedEntry.Reason otherwise) {
        Option<XmlElement> field = key.at("Data", name);
        if (field.isEmpty()) {
            return Either.right(Option.none());
        }
        Option<XmlElement> plain = field.get().at("PlainValue");
        return (plain.isDefined() ? plain(plain.get(), otherwise) : encrypted(field.get(), name, otherwise))
                .flatMap(number -> WholeNumber.parse(number.decimal(), min, max)
                        .map(Option::some)
                        .toEither(() -> Refusal.of(otherwise, AsWritten.field(number.decimal()))));
    }

    private Either<Refusal, WrittenNumber> plain(XmlElement value, RefusedEntry.Reason otherwise) {
        return WrittenNumber.parse(value.text())
                .peek(number -> note(number.form()))
                .toEither(() -> Refusal.of(otherwise, AsWritten.field(value.text())));
    }

    private Either<Refusal, WrittenNumber> encrypted(XmlElement field, String name, RefusedEntry.Reason otherwise) {
        notes.saw(PskcVariation.NUMBERS_ENCRYPTED);
        return opened(field)
                .toEither(() -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, name))
                .flatMap(opened -> opened.mapLeft(reason -> Refusal.of(reason, name)))
                .flatMap(bytes -> WrittenNumber.of(bytes).toEither(() -> Refusal.of(otherwise, name)));
    }

    private Option<Either<RefusedEntry.Reason, byte[]>> opened(XmlElement field) {
        try {
            return secrets.open(field);
        } catch (Unreadable e) {
            return Option.none();
        }
    }

    private void note(WrittenNumber.Form form) {
        switch (form) {
            case DECIMAL -> {}
            case BASE64_TEXT -> notes.saw(PskcVariation.NUMBERS_AS_BASE64_TEXT);
            case BIG_ENDIAN -> notes.saw(PskcVariation.NUMBERS_BIG_ENDIAN);
        }
    }
}
