package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Stock} shows. */
public interface StockContract extends StoreContract {

    Instant NEEDED_UNTIL = Instant.parse("2021-09-29T23:00:00Z");
    Instant LATER = NEEDED_UNTIL.plus(1, ChronoUnit.DAYS);

    @Test
    default void isEmptyInAnEmptyStore() {
        assertThat(inStock(10)).isEmpty();
    }

    @Test
    default void hasOnlyWhatExpiresLater() {
        given("10000001", NEEDED_UNTIL.minus(1, ChronoUnit.MICROS));
        given("10000002", NEEDED_UNTIL);
        given("10000003", NEEDED_UNTIL.plus(1, ChronoUnit.MICROS));

        assertThat(inStock(10)).containsExactly("10000003");
    }

    @Test
    default void hasOnlyWhatIsInStock() {
        DeviceState[] states = DeviceState.values();
        for (int i = 0; i < states.length; i++) {
            store().given(Changes.NONE.token(aToken().numbered(String.valueOf(10_000_000 + i))
                    .in(states[i])
                    .expiringAt(LATER)
                    .build()));
        }

        assertThat(store().stock().inStock(NEEDED_UNTIL, 10).map(Token::device)).containsExactly(DeviceState.IN_STOCK);
    }

    @Test
    default void hasNoSoftware() {
        store().given(Changes.NONE.token(
                aToken().being(TokenKind.SOFTWARE).expiringAt(LATER).build()));

        assertThat(inStock(10)).isEmpty();
    }

    @Test
    default void handsOutFirstWhatExpiresFirstAndThenBySerialNumber() {
        given("20000001", LATER.plusSeconds(1));
        given("99999999", LATER);
        given("100000000001", LATER);
        given("00000009", LATER);
        given("10000001", LATER.minusSeconds(1));

        assertThat(inStock(10)).containsExactly("10000001", "00000009", "100000000001", "99999999", "20000001");
    }

    @Test
    default void handsOutNoMoreThanWasAskedFor() {
        given("10000003", LATER);
        given("10000001", LATER);
        given("10000002", LATER);

        assertThat(inStock(1)).containsExactly("10000001");
        assertThat(inStock(2)).containsExactly("10000001", "10000002");
        assertThat(inStock(3)).hasSize(3);
        assertThat(inStock(4)).hasSize(3);
    }

    @Test
    default void handsOutAsManyAsWasAskedForHoweverManyOthersExpireBefore() {
        for (int number = 0; number < 3; number++) {
            given("1000000" + number, NEEDED_UNTIL.minusSeconds(number));
            store().given(Changes.NONE
                    .token(aToken().numbered("2000000" + number)
                            .expiringAt(LATER)
                            .onLoanTo(DataShoji.NUMBER)
                            .build())
                    .token(aToken().numbered("3000000" + number)
                            .expiringAt(LATER)
                            .being(TokenKind.SOFTWARE)
                            .build()));
        }
        given("40000000", LATER);
        given("40000001", LATER);

        assertThat(inStock(1)).containsExactly("40000000");
        assertThat(inStock(2)).containsExactly("40000000", "40000001");
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "tokens")
    default void givesBackEveryFieldOfAToken(Token like) {
        Token token = new Token(
                like.serial(),
                TokenKind.HARDWARE,
                like.seed(),
                like.codes(),
                like.expiresAt(),
                DeviceState.IN_STOCK,
                like.contract(),
                like.version());
        store().given(Changes.NONE.token(token));

        List<Token> found = store().stock().inStock(Instant.EPOCH, 10);

        assertThat(found.map(Visible::of)).containsExactly(Visible.of(Kept.next(token)));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        given("10000001", LATER);
        Token read = store().stock().inStock(NEEDED_UNTIL, 10).head();

        store().given(Changes.NONE.token(read.movedTo(DeviceState.LOST)));

        assertThat(store().stock().inStock(NEEDED_UNTIL, 10)).isEmpty();
    }

    @Test
    default void takesAStockThatDoesNotComeForAFault() {
        assertThatThrownBy(() -> brokenStore().stock().inStock(NEEDED_UNTIL, 1)).isInstanceOf(PortUnavailable.class);
    }

    private List<String> inStock(int limit) {
        return store().stock().inStock(NEEDED_UNTIL, limit).map(Token::serial).map(SerialNumber::value);
    }

    private void given(String serial, Instant expiresAt) {
        store().given(Changes.NONE.token(
                aToken().numbered(serial).expiringAt(expiresAt).build()));
    }
}
