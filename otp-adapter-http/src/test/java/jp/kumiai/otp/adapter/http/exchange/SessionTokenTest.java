package jp.kumiai.otp.adapter.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTokenTest {

    private static final String ID = "a".repeat(43);

    @Test
    void namesTheContractBeforeTheId() {
        assertThat(SessionToken.of(Samples.opened(SessionStage.AUTHENTICATED)))
                .isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
    }

    @Test
    void looksAtTheIdAlone() {
        assertThat(SessionToken.parse("K-0001." + ID).map(SessionId::reveal)).contains(ID);
        assertThat(SessionToken.parse("K-0002." + ID).map(SessionId::reveal)).contains(ID);
        assertThat(SessionToken.parse(ID).map(SessionId::reveal)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "K-0001", "K-0001.", "K-0001.short"})
    void isNothingWithoutAnId(String text) {
        assertThat(SessionToken.parse(text)).isEmpty();
    }
}
