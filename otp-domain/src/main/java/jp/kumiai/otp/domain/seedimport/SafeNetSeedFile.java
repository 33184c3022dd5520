package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.Locale;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Reads {@code Tokens/Token[@serial]/Applications/Application/Seed}, as SafeNet and Aladdin write it.
 *
 * <p>Such tokens count events unless the file says otherwise, and are refused then: one is time-based when its
 * application has a {@code TimeStep} or {@code TimeInterval} in seconds, or the {@code Algorithm} {@code TOTP}. A seed of
 * 32 bytes goes with HMAC-SHA-256, as in every importer of these files; any other with HMAC-SHA-1. Six digits.
 */
final class SafeNetSeedFile {

    private static final Set<String> USED = HashSet.of("Seed", "TimeStep", "TimeInterval", "Algorithm");
    private static final int SHA_256_HEX_DIGITS = 64;

    private final Gathering gathering;
    private final FileKey key;
    private final ReadingOptions options;

    SafeNetSeedFile(Gathering gathering, FileKey key, ReadingOptions options) {
        this.gathering = gathering;
        this.key = key;
        this.options = options;
    }

    static boolean isAt(XmlCursor cursor) {
        return cursor.namespace().isEmpty() && cursor.name().equals("Tokens");
    }

    /** From the root, at which the cursor stands. */
    Dialect read(XmlCursor cursor) throws IOException {
        if (key.kind() != FileKey.Kind.NONE) {
            throw new Unreadable(new SeedFileFailure.KeyNotExpected());
        }
        while (cursor.toNextChild()) {
            if (cursor.name().equals("Token")) {
                XmlElement token = cursor.element();
                passedOver(token).forEach(gathering::ignore);
                gathering.add(token(token));
            } else {
                gathering.ignore(cursor.name());
            }
        }
        return Dialect.of(Dialect.Shape.SAFENET);
    }

    private static List<String> passedOver(XmlElement token) {
        return token.children()
                .map(XmlElement::name)
                .reject("Applications"::equals)
                .appendAll(applications(token)
                        .flatMap(XmlElement::children)
                        .map(XmlElement::name)
                        .reject(USED::contains));
    }

    private static List<XmlElement> applications(XmlElement token) {
        return token.children()
                .filter(child -> child.name().equals("Applications"))
                .flatMap(XmlElement::children)
                .filter(child -> child.name().equals("Application"));
    }

    private Either<RefusedEntry, ImportedKey> token(XmlElement token) {
        String written = token.attribute("serial").getOrElse("");
        return onlyApplication(token)
                .flatMap(application -> parameters(application)
                        .flatMap(parameters -> options.printed(written)
                                .flatMap(serial -> SecretText.fromHex(
                                                text(application, "Seed").getOrElse(""))
                                        .flatMap(SecretText::seedOf)
                                        .mapLeft(Refusal::of)
                                        .map(seed -> new ImportedKey(
                                                token.line(), serial, written, parameters, seed, Option.none(), 0)))))
                .mapLeft(refusal -> refusal.at(token.line(), written));
    }

    private static Either<Refusal, XmlElement> onlyApplication(XmlElement token) {
        List<XmlElement> all = applications(token);
        if (all.size() > 1) {
            return Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS, "Application"));
        }
        return all.headOption()
                .filter(application -> text(application, "Seed").isDefined())
                .toEither(() -> Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Seed"));
    }

    private static Either<Refusal, TotpParameters> parameters(XmlElement application) {
        Option<String> step = text(application, "TimeStep").orElse(text(application, "TimeInterval"));
        Option<String> algorithm = text(application, "Algorithm").map(name -> name.toUpperCase(Locale.ROOT));
        if ((algorithm.isEmpty() && step.isEmpty()) || algorithm.contains("HOTP")) {
            return Either.left(Refusal.of(RefusedEntry.Reason.EVENT_BASED));
        }
        if (algorithm.isDefined() && !algorithm.contains("TOTP")) {
            return Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_ALGORITHM, AsWritten.field(algorithm.get())));
        }
        HashAlgorithm hash = text(application, "Seed").exists(seed -> seed.length() == SHA_256_HEX_DIGITS)
                ? HashAlgorithm.SHA256
                : HashAlgorithm.SHA1;
        String seconds = step.getOrElse(String.valueOf(TotpParameters.STANDARD.stepSeconds()));
        return WholeNumber.parse(seconds, 1, TotpParameters.MAX_STEP_SECONDS)
                .map(number -> new TotpParameters(hash, TotpParameters.STANDARD.digits(), number))
                .toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_STEP, AsWritten.field(seconds)));
    }

    private static Option<String> text(XmlElement application, String name) {
        return application.anyAt(name).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
