package jp.kumiai.otp.adapter.http.page.visit;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.adapter.http.page.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("case-F8")
class CsrfTokenTest {

    @Test
    void isGoodForItsVisitor() {
        assertThat(CsrfToken.isOf(People.id('a'), CsrfToken.of(People.id('a')).reveal()))
                .isTrue();
    }

    @Test
    void isWorthNothingToAnother() {
        assertThat(CsrfToken.isOf(People.id('b'), CsrfToken.of(People.id('a')).reveal()))
                .isFalse();
    }

    @Test
    void neverRepeatsItsCharacters() {
        String one = CsrfToken.of(People.id('a')).reveal();
        String other = CsrfToken.of(People.id('a')).reveal();

        assertThat(one.substring(0, 40)).isNotEqualTo(other.substring(0, 40));
        assertThat(one.substring(46)).isNotEqualTo(other.substring(46));
    }

    @Test
    void isRefusedWhenOneCharacterIsChanged() {
        String token = CsrfToken.of(People.id('a')).reveal();
        String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(CsrfToken.isOf(People.id('a'), changed)).isFalse();
    }

    @Test
    void doesNotPrint() {
        assertThat(CsrfToken.of(People.id('a'))).hasToString("CsrfToken[redacted]");
    }
}
