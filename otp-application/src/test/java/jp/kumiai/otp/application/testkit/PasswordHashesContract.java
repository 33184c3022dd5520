package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PasswordHashes} does, except being slow. */
public interface PasswordHashesContract {

    PasswordHashes passwordHashes();

    @ParameterizedTest
    @ValueSource(strings = {"a", "Data-2021", "パスワード", " with blanks ", "𠮷野家", "a:b$c,d=e"})
    default void recognisesAPassword(String text) {
        PasswordHash hash = passwordHashes().hash(password(text));

        assertThat(passwordHashes().matches(asStored(hash), password(text))).isTrue();
    }

    @Test
    default void recognisesTheLongestPassword() {
        String longest = "長".repeat(Password.MAX_LENGTH);

        assertThat(passwordHashes().matches(asStored(passwordHashes().hash(password(longest))), password(longest)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Data-2021|Data-2022",
                "Data-2021|data-2021",
                "Data-2021|Data-2021 ",
                "Data-2021| Data-2021",
                "が|か\u3099"
            })
    default void refusesAnyOtherPassword(String right, String entered) {
        PasswordHash hash = passwordHashes().hash(password(right));

        assertThat(passwordHashes().matches(asStored(hash), password(entered))).isFalse();
    }

    @Test
    default void looksAtEveryCharacterOfALongPassword() {
        String start = "x".repeat(Password.MAX_LENGTH - 1);
        PasswordHash hash = passwordHashes().hash(password(start + "a"));

        assertThat(passwordHashes().matches(asStored(hash), password(start + "b")))
                .isFalse();
        assertThat(passwordHashes().matches(asStored(hash), password(start))).isFalse();
    }

    @Test
    default void refusesEveryPasswordOfAUserWhoIsNotThere() {
        assertThat(passwordHashes().matches(Option.none(), DataShoji.PASSWORD)).isFalse();
    }

    @Test
    default void saltsEachHash() {
        String one = passwordHashes().hash(DataShoji.PASSWORD).encoded();
        String other = passwordHashes().hash(DataShoji.PASSWORD).encoded();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    default void hidesThePassword() {
        String encoded = passwordHashes().hash(DataShoji.PASSWORD).encoded();

        assertThat(encoded).doesNotContain(new String(DataShoji.PASSWORD.reveal()));
    }

    @Test
    default void neverTakesAStoredHashThatIsNotOneOfItsOwnForAWrongPassword() {
        Option<PasswordHash> foreign = Option.some(PasswordHash.of("Data-2021"));

        assertThatThrownBy(() -> passwordHashes().matches(foreign, DataShoji.PASSWORD))
                .isInstanceOf(RuntimeException.class);
    }

    private static Password password(String text) {
        return Password.parse(text).get();
    }

    /** As it comes back from a store, which keeps text. */
    private static Option<PasswordHash> asStored(PasswordHash hash) {
        return Option.some(PasswordHash.of(hash.encoded()));
    }
}
