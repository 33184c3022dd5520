package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.ArrayList;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokenStock.Outcome;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;

/** What every {@link TokenStock} does: it takes a delivery in as a whole, and never touches a token that is there. */
public interface TokenStockContract extends StoreContract {

    AuditEvent IMPORTED = SampleStates.ofTheBank();

    @Test
    default void addsTheTokensAndTheEvent() {
        List<Token> delivery = delivery(3);

        assertThat(store().tokenStock().add(delivery, List.empty(), IMPORTED, count -> {}))
                .isEqualTo(Outcome.ADDED);

        for (Token token : delivery) {
            assertThat(store().snapshots().token(token.serial()).map(Visible::of))
                    .contains(Visible.of(Kept.next(token)));
        }
        assertThat(store().events()).containsExactly(IMPORTED);
    }

    @Test
    default void addsTokensThatCanBeChangedLikeAnyOther() {
        addAll(delivery(1));
        Token read = store().snapshots().token(serial(0)).get();

        assertThat(read.version()).isEqualTo(new Version(1));
        store().given(Changes.NONE.token(read));
        assertThat(store().snapshots().token(serial(0)).get().version()).isEqualTo(new Version(2));
    }

    @Test
    default void addsTheLoansWithTheTokens() {
        List<Token> delivery = delivery(2);
        List<Loan> loans = loansOf(delivery);
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(store().tokenStock().add(delivery, loans.reverse(), IMPORTED, count -> {}))
                .isEqualTo(Outcome.ADDED);

        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .containsExactlyElementsOf(loans.map(KeptDesk::next));
    }

    @Test
    default void addsAsManyLoansAsTokens() {
        List<Token> delivery = delivery(2_500);
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(store().tokenStock().add(delivery, loansOf(delivery), IMPORTED, count -> {}))
                .isEqualTo(Outcome.ADDED);

        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .hasSize(2_500);
    }

    @Test
    default void addsNoLoanWhenASerialNumberIsTaken() {
        addAll(delivery(1));
        List<Token> second = delivery(2);
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(store().tokenStock().add(second, loansOf(second), IMPORTED, count -> {}))
                .isEqualTo(Outcome.SERIAL_TAKEN);

        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .isEmpty();
    }

    @Test
    default void addsNoTokenWhenALoanIsTaken() {
        List<Token> delivery = delivery(2);
        List<Loan> loans = loansOf(delivery);
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).loan(loans.last()));

        assertThat(store().tokenStock().add(delivery, loans, IMPORTED, count -> {}))
                .isEqualTo(Outcome.SERIAL_TAKEN);

        assertThat(store().tokenStock().known(serials(2))).isEmpty();
        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .containsExactly(KeptDesk.next(loans.last()));
        assertThat(store().events()).isEmpty();
    }

    private static List<Loan> loansOf(List<Token> tokens) {
        return tokens.map(
                token -> DeskStates.loan(DataShoji.NUMBER, token.serial().value()));
    }

    @Test
    default void addsNothingWhenASerialNumberIsTaken() {
        addAll(delivery(1));
        Token there = store().snapshots().token(serial(0)).get();
        List<Token> second = delivery(1_500)
                .map(token -> aToken().numbered(token.serial()).usedUpTo(5).build())
                .reverse();

        assertThat(store().tokenStock().add(second, List.empty(), IMPORTED.with("second", true), count -> {}))
                .isEqualTo(Outcome.SERIAL_TAKEN);

        assertThat(store().snapshots().token(serial(0)).map(Visible::of)).contains(Visible.of(there));
        assertThat(store().tokenStock().known(serials(1_500))).containsExactly(serial(0));
        assertThat(store().events()).containsExactly(IMPORTED);
    }

    @Test
    default void neverOverwritesATokenWhateverItsVersion() {
        addAll(delivery(1));
        Token there = store().snapshots().token(serial(0)).get();

        Outcome outcome = store().tokenStock()
                .add(List.of(there.with(aToken().usedUpTo(5).build().codes())), List.empty(), IMPORTED, count -> {});

        assertThat(outcome).isEqualTo(Outcome.SERIAL_TAKEN);
        assertThat(store().snapshots().token(serial(0)).map(Visible::of)).contains(Visible.of(there));
    }

    @Test
    default void addsNothingWhenADeliveryHasASerialNumberTwice() {
        List<Token> twice = delivery(2).append(aToken().numbered(serial(0)).build());

        assertThat(store().tokenStock().add(twice, List.empty(), IMPORTED, count -> {}))
                .isEqualTo(Outcome.SERIAL_TAKEN);

        assertThat(store().tokenStock().known(serials(2))).isEmpty();
        assertThat(store().events()).isEmpty();
    }

    @Test
    default void addsTheEventOfAnEmptyDelivery() {
        assertThat(store().tokenStock().add(List.empty(), List.empty(), IMPORTED, count -> {}))
                .isEqualTo(Outcome.ADDED);

        assertThat(store().events()).containsExactly(IMPORTED);
    }

    @Test
    default void tellsItsProgressInGrowingNumbersUpToAll() {
        ArrayList<Long> told = new ArrayList<>();

        assertThat(store().tokenStock().add(delivery(2_500), List.empty(), IMPORTED, told::add))
                .isEqualTo(Outcome.ADDED);

        assertThat(told).isSorted().doesNotHaveDuplicates().last().isEqualTo(2_500L);
    }

    @Test
    default void addsNothingWhenTheOneWhoWatchesTheProgressGivesUp() {
        IllegalStateException givingUp = new IllegalStateException("giving up");

        assertThatThrownBy(() -> {
                    Outcome outcome = store().tokenStock().add(delivery(2), List.empty(), IMPORTED, count -> {
                        throw givingUp;
                    });
                    assertThat(outcome).as("nobody gave up").isNull();
                })
                .isSameAs(givingUp);

        assertThat(store().tokenStock().known(serials(2))).isEmpty();
        assertThat(store().events()).isEmpty();
    }

    @Test
    default void hasNoSampleWhereThereAreNoTokens() {
        assertThat(store().tokenStock().sample()).isEmpty();
    }

    @Test
    default void hasASampleThatIsOneOfItsTokens() {
        addAll(delivery(3));

        Token sample = store().tokenStock().sample().get();

        assertThat(store().snapshots().token(sample.serial()).map(Visible::of)).contains(Visible.of(sample));
    }

    @Test
    default void knowsWhichSerialNumbersAreThere() {
        addAll(delivery(2_500));
        Set<SerialNumber> strangers = HashSet.of(serial(2_500), serial(9_999));

        assertThat(store().tokenStock().known(HashSet.empty())).isEmpty();
        assertThat(store().tokenStock().known(HashSet.of(serial(7)))).containsExactly(serial(7));
        assertThat(store().tokenStock().known(strangers)).isEmpty();
        assertThat(store().tokenStock().known(serials(2_500).addAll(strangers))).isEqualTo(serials(2_500));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        assertThat(store().tokenStock().known(serials(2))).isEmpty();
        assertThat(store().tokenStock().sample()).isEmpty();

        addAll(delivery(1));

        assertThat(store().tokenStock().known(serials(2))).containsExactly(serial(0));
        assertThat(store().tokenStock().sample().map(Token::serial)).contains(serial(0));
    }

    @Test
    default void takesAStockThatDoesNotAnswerForAFault() {
        TokenStock broken = brokenStore().tokenStock();

        assertThatThrownBy(() -> broken.known(serials(1))).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(broken::sample).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> assertThat(broken.add(delivery(1), List.empty(), IMPORTED, count -> {}))
                        .isNull())
                .isInstanceOf(PortUnavailable.class);
    }

    private void addAll(List<Token> delivery) {
        assertThat(store().tokenStock().add(delivery, List.empty(), IMPORTED, count -> {}))
                .isEqualTo(Outcome.ADDED);
    }

    private static List<Token> delivery(int size) {
        return List.range(0, size)
                .map(number -> aToken().numbered(serial(number)).build());
    }

    private static Set<SerialNumber> serials(int size) {
        return HashSet.range(0, size).map(TokenStockContract::serial);
    }

    private static SerialNumber serial(int number) {
        return new SerialNumber(String.valueOf(40_000_000 + number));
    }
}
