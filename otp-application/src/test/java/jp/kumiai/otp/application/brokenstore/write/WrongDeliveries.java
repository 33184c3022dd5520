package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.LongConsumer;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.TokenStockContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;

/** Stores that take a delivery of tokens in piece by piece, or lose some of it. */
public final class WrongDeliveries {

    private WrongDeliveries() {}

    public static List<BrokenStore> all() {
        return List.of(
                adding(
                        "adds tokens one by one",
                        WrongDeliveries::oneByOne,
                        "addsNothingWhenASerialNumberIsTaken",
                        "addsNothingWhenADeliveryHasASerialNumberTwice"),
                adding(
                        "adds those tokens of a delivery that are not there yet",
                        WrongDeliveries::theUnknown,
                        "addsNothingWhenASerialNumberIsTaken",
                        "neverOverwritesATokenWhateverItsVersion"),
                adding(
                        "counts the loans of a delivery that it does not take",
                        call -> {
                            watchedByNobody(call.with(0, List.empty())).proceed();
                            return call.with(1, List.empty()).proceed();
                        },
                        "addsNoLoanWhenASerialNumberIsTaken"),
                adding(
                        "adds the tokens of a delivery and then its loans",
                        WrongDeliveries::thenItsLoans,
                        "addsNoTokenWhenALoanIsTaken"),
                adding(
                        "forgets the loans of a delivery",
                        call -> call.with(1, List.empty()).proceed(),
                        "addsTheLoansWithTheTokens"),
                adding(
                        "adds the first thousand loans of many",
                        call -> call.with(1, call.<List<Loan>>argument(1).take(1_000))
                                .proceed(),
                        "addsAsManyLoansAsTokens"),
                adding(
                        "forgets the last token of a delivery",
                        call -> call.with(0, call.<List<Token>>argument(0).dropRight(1))
                                .proceed(),
                        "addsTheTokensAndTheEvent"),
                adding(
                        "forgets the event of an empty delivery",
                        call -> call.<List<Token>>argument(0).isEmpty() ? TokenStock.Outcome.ADDED : call.proceed(),
                        "addsTheEventOfAnEmptyDelivery"),
                adding(
                        "adds tokens that look as if they had been changed once",
                        WrongDeliveries::changedOnce,
                        "addsTokensThatCanBeChangedLikeAnyOther",
                        "addsTheTokensAndTheEvent"),
                adding(
                        "tells its progress once more at the end",
                        call -> {
                            Object outcome = call.proceed();
                            call.<LongConsumer>argument(3)
                                    .accept(call.<List<Token>>argument(0).size());
                            return outcome;
                        },
                        "tellsItsProgressInGrowingNumbersUpToAll"),
                adding(
                        "goes on when the one who watches the progress gives up",
                        call -> {
                            Object outcome = watchedByNobody(call).proceed();
                            call.<LongConsumer>argument(3)
                                    .accept(call.<List<Token>>argument(0).size());
                            return outcome;
                        },
                        "addsNothingWhenTheOneWhoWatchesTheProgressGivesUp"),
                new BrokenStore(
                        "knows the first thousand of many serial numbers",
                        answering(TokenStock.class, "known", (Set<SerialNumber> known) -> known.take(1_000)),
                        TokenStockContract.class,
                        "knowsWhichSerialNumbersAreThere"),
                new BrokenStore(
                        "knows serial numbers that are not there",
                        only(TokenStock.class, "known", call -> call.argument(0)),
                        TokenStockContract.class,
                        "knowsWhichSerialNumbersAreThere"),
                new BrokenStore(
                        "has no sample for as long as there are few tokens",
                        answering(TokenStock.class, "sample", (Option<Token> found) -> Option.none()),
                        TokenStockContract.class,
                        "hasASampleThatIsOneOfItsTokens"));
    }

    private static BrokenStore adding(String sentence, Fault fault, String... clauses) {
        return new BrokenStore(sentence, only(TokenStock.class, "add", fault), TokenStockContract.class, clauses);
    }

    private static Object oneByOne(Call call) {
        Object outcome = call.with(0, List.empty()).proceed();
        for (Token token : call.<List<Token>>argument(0)) {
            outcome = outcome == TokenStock.Outcome.ADDED
                    ? watchedByNobody(call.with(0, List.of(token)).with(1, List.empty()))
                            .proceed()
                    : outcome;
        }
        return outcome;
    }

    private static Object thenItsLoans(Call call) {
        Object outcome = call.with(1, List.empty()).proceed();
        Changes loans = call.<List<Loan>>argument(1).foldLeft(Changes.NONE, Changes::loan);
        return outcome == TokenStock.Outcome.ADDED && call.store().commits().commit(loans) == Commits.Outcome.STALE
                ? TokenStock.Outcome.SERIAL_TAKEN
                : outcome;
    }

    private static Object theUnknown(Call call) {
        List<Token> tokens = call.argument(0);
        Set<SerialNumber> known =
                call.store().tokenStock().known(tokens.map(Token::serial).toSet());
        return call.with(0, tokens.reject(token -> known.contains(token.serial())))
                .proceed();
    }

    private static Object changedOnce(Call call) {
        Object outcome = call.proceed();
        call.<List<Token>>argument(0)
                .flatMap(token -> call.store().snapshots().token(token.serial()))
                .filter(token -> token.version().equals(Version.NEW.next()))
                .forEach(token -> call.store().given(Changes.NONE.token(token)));
        return outcome;
    }

    private static Call watchedByNobody(Call call) {
        LongConsumer nobody = count -> {};
        return call.with(3, nobody);
    }
}
