package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.util.HexFormat;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SoftwareTokenBlanks} does, as far as a test can tell; that nobody can foresee them is for a review.
 * Secrets are compared so that none of them can get into the message of a failure.
 */
public interface SoftwareTokenBlanksContract {

    /** So few that two of them with the same serial number would be a wonder. */
    int DRAWS = 100;

    SoftwareTokenBlanks softwareTokenBlanks();

    @Test
    default void numbersThemWithTwelveDigitsThatBeginWithTwoNines() {
        assertThat(draws()).allMatch(blank -> blank.serial().value().matches("99[0-9]{10}"));
    }

    @Test
    default void givesThemSecretsOf160Bits() {
        assertThat(draws()).allMatch(blank -> blank.seed().reveal().length == 20);
    }

    @Test
    default void neverDrawsTheSameTwice() {
        List<Blank> drawn = draws();

        assertThat(HashSet.ofAll(drawn.map(Blank::serial)).size()).isEqualTo(DRAWS);
        assertThat(HashSet.ofAll(drawn.map(
                                blank -> HexFormat.of().formatHex(blank.seed().reveal())))
                        .size())
                .isEqualTo(DRAWS);
    }

    private List<Blank> draws() {
        SoftwareTokenBlanks blanks = softwareTokenBlanks();
        return List.fill(DRAWS, blanks::next);
    }
}
