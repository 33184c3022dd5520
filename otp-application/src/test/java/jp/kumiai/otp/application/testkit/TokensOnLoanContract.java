package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link TokensOnLoan} does. */
public interface TokensOnLoanContract extends StoreContract {

    @Test
    default void listsNothingFromAnEmptyStore() {
        assertThat(store().tokensOnLoan().onLoan()).isEmpty();
    }

    @Test
    default void listsTheTokensOfAllCompaniesBySerialNumber() {
        ContractId other = new ContractId("K-0002");
        List<Token> lent = List.of(
                aToken().numbered("99999999").onLoanTo(other).build(),
                aToken().numbered("100000000001").onLoanTo(DataShoji.NUMBER).build(),
                aToken().numbered("00000009").onLoanTo(DataShoji.NUMBER).build());
        store().given(lent.foldLeft(Changes.NONE, Changes::token));

        List<Token> found = store().tokensOnLoan().onLoan();

        assertThat(found.map(Visible::of))
                .containsExactlyElementsOf(
                        lent.sortBy(Token::serial).map(Kept::next).map(Visible::of));
    }

    @Test
    default void listsAnyNumberOfTokens() {
        List<Token> many = List.range(0, 2_500)
                .map(number -> aToken().numbered(String.valueOf(10_000_000 + number))
                        .onLoanTo(DataShoji.NUMBER)
                        .build());
        many.grouped(500).forEach(some -> store().given(some.foldLeft(Changes.NONE, Changes::token)));

        assertThat(store().tokensOnLoan().onLoan().map(Token::serial)).isEqualTo(many.map(Token::serial));
    }

    @Test
    default void listsOnlyWhatIsOnLoan() {
        DeviceState[] states = DeviceState.values();
        for (int i = 0; i < states.length; i++) {
            store().given(Changes.NONE.token(aToken().numbered(String.valueOf(10_000_000 + i))
                    .onLoanTo(DataShoji.NUMBER)
                    .in(states[i])
                    .build()));
        }

        List<Token> found = store().tokensOnLoan().onLoan();

        assertThat(found.map(Token::device)).containsExactly(DeviceState.ON_LOAN);
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "tokens")
    default void givesBackEveryFieldOfAToken(Token like) {
        Token token = like.movedTo(DeviceState.ON_LOAN);
        store().given(Changes.NONE.token(token));

        assertThat(store().tokensOnLoan().onLoan().map(Visible::of)).containsExactly(Visible.of(Kept.next(token)));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        store().given(Changes.NONE.token(aToken().onLoanTo(DataShoji.NUMBER).build()));
        Token read = store().tokensOnLoan().onLoan().head();

        store().given(Changes.NONE.token(read.movedTo(DeviceState.LOST)));

        assertThat(store().tokensOnLoan().onLoan()).isEmpty();
    }

    @Test
    default void takesAListThatDoesNotAnswerForAFault() {
        assertThatThrownBy(() -> brokenStore().tokensOnLoan().onLoan()).isInstanceOf(PortUnavailable.class);
    }
}
