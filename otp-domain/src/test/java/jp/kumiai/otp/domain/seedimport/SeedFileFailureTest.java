package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeedFileFailureTest {

    @Test
    void hasOneCodePerKindNamedAlike() {
        List<String> kinds = List.of(SeedFileFailure.class.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toUpperCase(Locale.ROOT));

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(SeedFileFailure.Code.values()).map(Enum::name));
    }

    @Test
    void givesEachKindItsOwnCode() {
        List<SeedFileFailure> failures = List.of(
                new SeedFileFailure.Empty(),
                new SeedFileFailure.NotUnderstood(),
                new SeedFileFailure.AmbiguousCsv(1, SeedFileFailure.AmbiguousCsv.Doubt.COLUMNS),
                new SeedFileFailure.NotUtf8(),
                new SeedFileFailure.Malformed(1),
                new SeedFileFailure.ForbiddenXml(1),
                new SeedFileFailure.TooLarge(SeedFileFailure.TooLarge.Measure.BYTES),
                new SeedFileFailure.KeyNeeded(FileKey.Kind.PASSPHRASE),
                new SeedFileFailure.WrongKindOfKey(FileKey.Kind.PASSPHRASE),
                new SeedFileFailure.KeyNotExpected(),
                new SeedFileFailure.UnsupportedEncryption("x"),
                new SeedFileFailure.WrongKey());

        assertThat(failures.map(SeedFileFailure::code)).containsExactly(SeedFileFailure.Code.values());
    }
}
