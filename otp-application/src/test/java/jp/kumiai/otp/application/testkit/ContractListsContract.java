package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.Test;

/** What every {@link ContractRecords} lists of all companies, in an order that is Java's. */
public interface ContractListsContract extends StoreContract {

    /** In the order of Java's text comparison, which no dictionary has. */
    List<String> ORDERED =
            List.of("1", "A", "A-1", "A-B", "A1", "AB", "B", "K-0001", "K-00010", "K0001", "a", "a-1", "b");

    @Test
    default void findsNothingInAnEmptyStore() {
        assertThat(search("")).isEmpty();
        assertThat(store().contractRecords().applications(ApplicationState.RECEIVED, 10))
                .isEmpty();
    }

    @Test
    default void findsContractsByTheBeginningOfTheirNumber() {
        given(ORDERED);

        assertThat(search("K-0001")).containsExactly("K-0001", "K-00010");
        assertThat(search("K")).containsExactly("K-0001", "K-00010", "K0001");
        assertThat(search("a")).containsExactly("a", "a-1");
        assertThat(search("0001")).isEmpty();
    }

    @Test
    default void findsContractsByAnyPartOfTheirName() {
        given("1", "データ商事");
        given("2", "第二データ商事 (株)");
        given("3", "サンプル工業");

        assertThat(search("データ")).containsExactly("1", "2");
        assertThat(search("データ商事 (")).containsExactly("2");
        assertThat(search("工業")).containsExactly("3");
        assertThat(search("銀行")).isEmpty();
    }

    @Test
    default void findsAContractOnceThatIsFoundByBoth() {
        given("K-1", "K-1 K-1");

        assertThat(search("K-1")).containsExactly("K-1");
    }

    @Test
    default void takesTheSoughtTextLiterally() {
        given("1", "100%");
        given("2", "a_b");
        given("3", "a\\b");
        given("4", "ab 'c'");
        given("5", "Ａｂ");

        assertThat(search("%")).containsExactly("1");
        assertThat(search("_")).containsExactly("2");
        assertThat(search("\\")).containsExactly("3");
        assertThat(search("'")).containsExactly("4");
        assertThat(search("AB")).isEmpty();
        assertThat(search("Ａ")).containsExactly("5");
    }

    @Test
    default void findsAllContractsByNothing() {
        given(ORDERED.reverse());

        assertThat(search("")).containsExactlyElementsOf(ORDERED);
    }

    @Test
    default void goesOnAfterAnyNumberWhetherItIsThereOrNot() {
        given(ORDERED);

        assertThat(search("", Option.some("A-B"), 3)).containsExactly("A1", "AB", "B");
        assertThat(search("", Option.some("A-C"), 2)).containsExactly("A1", "AB");
        assertThat(search("", Option.some("a-1"), 2)).containsExactly("b");
        assertThat(search("", Option.some("b"), 2)).isEmpty();
        assertThat(search("K", Option.some("K-0001"), 9)).containsExactly("K-00010", "K0001");
    }

    @Test
    default void findsNoMoreThanWasAskedFor() {
        given(ORDERED);

        assertThat(search("", Option.none(), 1)).containsExactly("1");
        assertThat(search("", Option.none(), ORDERED.size() - 1)).hasSize(ORDERED.size() - 1);
        assertThat(search("", Option.none(), ORDERED.size())).hasSize(ORDERED.size());
        assertThat(search("", Option.none(), ORDERED.size() + 1)).hasSize(ORDERED.size());
    }

    @Test
    default void findsAsManyAsWasAskedForHoweverManyOthersComeBefore() {
        given(ORDERED);
        given("c", "データ商事");

        assertThat(search("K", Option.none(), 2)).containsExactly("K-0001", "K-00010");
        assertThat(search("データ", Option.none(), 1)).containsExactly("c");
        assertThat(search("a", Option.some("A-1"), 1)).containsExactly("a");
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        Application received = DeskStates.application(DataShoji.NUMBER, "A-1");
        assertThat(search("")).isEmpty();
        assertThat(store().contractRecords().applications(ApplicationState.RECEIVED, 10))
                .isEmpty();

        store().given(Changes.NONE.contract(DataShoji.CONTRACT).application(received));

        assertThat(search("")).containsExactly(DataShoji.NUMBER.value());
        assertThat(store().contractRecords().applications(ApplicationState.RECEIVED, 10))
                .containsExactly(KeptDesk.next(received));
    }

    @Test
    default void listsTheApplicationsInAState() {
        Application received = DeskStates.application(DataShoji.NUMBER, "A-1");
        Application withdrawn = DeskStates.application(DataShoji.NUMBER, "A-2").withdrawn();
        store().given(Changes.NONE.application(received).application(withdrawn));

        assertThat(store().contractRecords().applications(ApplicationState.RECEIVED, 10))
                .containsExactly(KeptDesk.next(received));
        assertThat(store().contractRecords().applications(ApplicationState.WITHDRAWN, 10))
                .containsExactly(KeptDesk.next(withdrawn));
        assertThat(store().contractRecords().applications(ApplicationState.SHIPPED, 10))
                .isEmpty();
    }

    @Test
    default void listsAsManyApplicationsAsWasAskedForHoweverManyOthersWereReceivedBefore() {
        List.of("1", "2", "3")
                .map(number -> DeskStates.receivedAt(DataShoji.NUMBER, number, DataShoji.A_MONTH_AGO)
                        .withdrawn())
                .forEach(withdrawn -> store().given(Changes.NONE.application(withdrawn)));
        Application received = DeskStates.receivedAt(DataShoji.NUMBER, "4", DataShoji.NOW);
        store().given(Changes.NONE.application(received));

        assertThat(store().contractRecords().applications(ApplicationState.RECEIVED, 1))
                .containsExactly(KeptDesk.next(received));
    }

    @Test
    default void listsTheApplicationsFirstReceivedFirstThenByContractAndNumber() {
        Instant earlier = DataShoji.NOW.minus(1, ChronoUnit.MICROS);
        ORDERED.reverse()
                .flatMap(contract -> List.of("b", "A1", "A-1")
                        .map(number -> DeskStates.receivedAt(new ContractId(contract), number, DataShoji.NOW)))
                .append(DeskStates.receivedAt(new ContractId("z"), "z", earlier))
                .forEach(application -> store().given(Changes.NONE.application(application)));
        List<String> expected = ORDERED.flatMap(
                        contract -> List.of("A-1", "A1", "b").map(number -> contract + ' ' + number))
                .prepend("z z");

        for (int limit : new int[] {1, 2, 5, expected.size() - 1, expected.size(), expected.size() + 1}) {
            assertThat(store().contractRecords()
                            .applications(ApplicationState.RECEIVED, limit)
                            .map(each -> each.contract().value() + ' ' + each.number()))
                    .containsExactlyElementsOf(expected.take(limit));
        }
    }

    private List<String> search(String text) {
        return search(text, Option.none(), 100);
    }

    private List<String> search(String text, Option<String> after, int limit) {
        return store().contractRecords()
                .search(text, after.map(ContractId::new), limit)
                .map(Contract::id)
                .map(ContractId::value);
    }

    private void given(List<String> numbers) {
        numbers.forEach(number -> given(number, "サンプル工業"));
    }

    private void given(String number, String company) {
        store().given(Changes.NONE.contract(
                aContract().numbered(number).of(company).build()));
    }
}
