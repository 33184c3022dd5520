package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Locale;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Stores that put together what belongs to a company, or to a device, as they should not. */
public final class WrongFiles {

    private WrongFiles() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "finds no file with nothing in it",
                        answering(
                                ContractRecords.class,
                                "file",
                                (Option<ContractFile> found) ->
                                        found.filter(file -> file.applications().nonEmpty()
                                                || file.loans().nonEmpty())),
                        ContractRecordsContract.class,
                        "hasAnEmptyFileOfAContractWithoutAnything"),
                new BrokenStore(
                        "finds a file under a number that differs in case",
                        asking(
                                ContractRecords.class,
                                "file",
                                0,
                                (ContractId id) -> new ContractId(id.value().toUpperCase(Locale.ROOT))),
                        ContractRecordsContract.class,
                        "hasNoFileWithoutItsContract"),
                new BrokenStore(
                        "puts the loans of all companies into every file",
                        viewing(ContractRecords.class, "file", Loan.class, loan -> movedTo(DataShoji.NUMBER, loan)),
                        ContractRecordsContract.class,
                        "hasNothingOfAnotherCompanyInAFile"),
                new BrokenStore(
                        "puts the loans of companies whose number differs in case into one file",
                        viewing(
                                ContractRecords.class,
                                "file",
                                Loan.class,
                                loan -> movedTo(
                                        new ContractId(loan.contract().value().toUpperCase(Locale.ROOT)), loan)),
                        ContractRecordsContract.class,
                        "hasNothingOfAnotherCompanyInAFile"),
                new BrokenStore(
                        "leaves loans that have ended out of a file",
                        answering(
                                ContractRecords.class,
                                "file",
                                (Option<ContractFile> found) -> found.map(file -> new ContractFile(
                                        file.contract(),
                                        file.applications(),
                                        file.loans().filter(Loan::isOpen)))),
                        ContractRecordsContract.class,
                        "hasTheLoansInTheOrderOfLendingAndThenSerialNumberTheEndedOnesIncluded"),
                new BrokenStore(
                        "finds a device that is not there by its loan",
                        only(
                                ContractRecords.class,
                                "device",
                                call -> call.<Option<LentDevice>>proceedAs()
                                        .orElse(Option.some(new LentDevice(
                                                aToken().numbered(call.<SerialNumber>argument(0))
                                                        .build(),
                                                Option.none())))),
                        ContractRecordsContract.class,
                        "knowsNoDeviceThatIsNotThere"),
                new BrokenStore(
                        "finds only devices that are out on a loan",
                        answering(
                                ContractRecords.class,
                                "device",
                                (Option<LentDevice> found) ->
                                        found.filter(device -> device.loan().isDefined())),
                        ContractRecordsContract.class,
                        "showsADeviceWithoutALoanWhenItsLoanHasEnded",
                        "showsADeviceInStockWithoutALoan"),
                new BrokenStore(
                        "finds the loan of a device by its serial number alone",
                        WrongFiles::byTheSerialNumber,
                        ContractRecordsContract.class,
                        "showsADeviceInStockWithoutALoan",
                        "showsADeviceWithTheLoanItIsOutOn"),
                new BrokenStore(
                        "shows devices without their loans",
                        answering(
                                ContractRecords.class,
                                "device",
                                (Option<LentDevice> found) ->
                                        found.map(device -> new LentDevice(device.token(), Option.none()))),
                        ContractRecordsContract.class,
                        "showsADeviceWithTheLoanItIsOutOn"));
    }

    private static Loan movedTo(ContractId contract, Loan loan) {
        return new Loan(
                contract,
                loan.serial(),
                loan.lentAt().plusSeconds(loan.contract().hashCode()),
                loan.startDate(),
                loan.expiresAt(),
                loan.end(),
                loan.version());
    }

    private static Fault byTheSerialNumber() {
        ArrayList<Loan> lent = new ArrayList<>();
        return call -> {
            if (call.port().equals(Commits.class)) {
                lent.addAll(call.<Changes>argument(0).desk().loans().asJava());
            }
            return call.isOf(ContractRecords.class, "device")
                    ? call.<Option<LentDevice>>proceedAs()
                            .map(device -> new LentDevice(
                                    device.token(),
                                    List.ofAll(lent)
                                            .filter(Loan::isOpen)
                                            .findLast(loan -> loan.serial()
                                                    .equals(device.token().serial()))))
                    : call.proceed();
        };
    }
}
