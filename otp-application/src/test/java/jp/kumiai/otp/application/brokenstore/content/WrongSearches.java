package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.BiPredicate;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.contract.Contract;

/** Stores that find other contracts or applications than were sought. */
public final class WrongSearches {

    private WrongSearches() {}

    public static List<BrokenStore> all() {
        return List.of(
                searching(
                        "finds contracts by any part of their number",
                        (contract, text) -> contract.id().value().contains(text) || isNamed(contract, text),
                        "findsContractsByTheBeginningOfTheirNumber"),
                searching(
                        "finds contracts by a number that differs in case",
                        (contract, text) -> isNumbered(contract, text.toUpperCase(Locale.ROOT))
                                || isNumbered(contract, text.toLowerCase(Locale.ROOT)),
                        "findsContractsByTheBeginningOfTheirNumber"),
                searching(
                        "finds contracts only by the beginning of their name",
                        (contract, text) -> isNumbered(contract, text)
                                || contract.companyName().startsWith(text),
                        "findsContractsByAnyPartOfTheirName"),
                searching(
                        "takes the sought text for a pattern",
                        (contract, text) -> contract.companyName()
                                .matches(".*"
                                        + text.replace("%", ".*")
                                                .replace("_", ".")
                                                .replaceAll("[(]", ".") + ".*"),
                        "takesTheSoughtTextLiterally"),
                searching(
                        "takes full-width letters for others",
                        (contract, text) -> Normalizer.normalize(contract.companyName(), Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT)
                                .contains(text.toLowerCase(Locale.ROOT)),
                        "takesTheSoughtTextLiterally"),
                searching(
                        "finds no contracts by nothing",
                        (contract, text) -> !text.isEmpty() && isNumbered(contract, text),
                        "findsAllContractsByNothing"),
                new BrokenStore(
                        "finds a contract twice that is found by both its number and its name",
                        only(
                                ContractRecords.class,
                                "search",
                                call -> call.<List<Contract>>proceedAs()
                                        .flatMap(contract -> isNumbered(contract, call.argument(0))
                                                        && isNamed(contract, call.argument(0))
                                                ? List.of(contract, contract)
                                                : List.of(contract))),
                        ContractListsContract.class,
                        "findsAContractOnceThatIsFoundByBoth"),
                new BrokenStore(
                        "lists applications in every state",
                        only(
                                ContractRecords.class,
                                "applications",
                                call -> List.of(ApplicationState.values())
                                        .flatMap(state -> call.with(0, state).<List<Application>>proceedAs())),
                        ContractListsContract.class,
                        "listsTheApplicationsInAState"));
    }

    private static BrokenStore searching(String sentence, BiPredicate<Contract, String> finds, String clause) {
        return new BrokenStore(
                sentence,
                only(
                        ContractRecords.class,
                        "search",
                        call -> call.with(List.of("", Option.none(), Integer.MAX_VALUE))
                                .<List<Contract>>proceedAs()
                                .filter(contract -> finds.test(contract, call.argument(0)))),
                ContractListsContract.class,
                clause);
    }

    private static boolean isNumbered(Contract contract, String text) {
        return contract.id().value().startsWith(text);
    }

    private static boolean isNamed(Contract contract, String text) {
        return contract.companyName().contains(text);
    }
}
