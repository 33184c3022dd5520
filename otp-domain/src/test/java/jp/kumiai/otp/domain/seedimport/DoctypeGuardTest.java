package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctypeGuardTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8_192})
    void endsAtADocumentTypeHoweverItIsCutUp(int piece) {
        String file = "<?xml?>\n<!-- < <! <<!D -->\n<<!DOCTYPE x><x/>";

        Unreadable end = catchThrowableOfType(Unreadable.class, () -> read(file, piece));

        assertThat(end.failure()).isEqualTo(new SeedFileFailure.ForbiddenXml(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYP", "<!DOCTYP E", "<!doctype", "<DOCTYPE", "<!D<!OCTYPE", "<!DOCTYP<!DOCTYP"})
    void passesEverythingElseOn(String file) throws IOException {
        assertThat(read(file, 3)).isEqualTo(file);
    }

    @Test
    void looksAtWhatWasReadOnly() throws IOException {
        char[] buffer = "..<!DOCTYPE".toCharArray();

        assertThat(new DoctypeGuard(new StringReader("ab")).read(buffer, 0, 2)).isEqualTo(2);
    }

    @Test
    void looksAtSingleCharacters() {
        DoctypeGuard guard = new DoctypeGuard(new StringReader("<!DOCTYPE"));

        Unreadable end = catchThrowableOfType(Unreadable.class, () -> {
            while (guard.read() >= 0) {
                assertThat(guard.ready()).isTrue();
            }
        });

        assertThat(end.failure()).isEqualTo(new SeedFileFailure.ForbiddenXml(1));
    }

    private static String read(String file, int piece) throws IOException {
        Reader guard = new DoctypeGuard(new StringReader(file));
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[piece + 1];
        for (int count = guard.read(buffer, 1, piece); count >= 0; count = guard.read(buffer, 1, piece)) {
            text.append(buffer, 1, count);
        }
        return text.toString();
    }
}
