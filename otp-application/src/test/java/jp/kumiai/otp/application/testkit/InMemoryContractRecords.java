package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** What the bank keeps of companies, and its stock, in memory. */
record InMemoryContractRecords(Supplier<InMemoryStates> states) implements ContractRecords, Stock {

    private static final Comparator<Application> BY_RECEIPT = Comparator.comparing(Application::receivedAt)
            .thenComparing(Application::contract)
            .thenComparing(Application::number);

    @Override
    public Option<ContractFile> file(ContractId id) {
        InMemoryStates now = states.get();
        return now.contracts()
                .get(id)
                .map(contract -> new ContractFile(
                        contract,
                        now.desk()
                                .applications()
                                .values()
                                .filter(each -> each.contract().equals(id))
                                .toList()
                                .sorted(BY_RECEIPT),
                        loansOf(now, id)));
    }

    static List<Loan> loansOf(InMemoryStates now, ContractId id) {
        return now.desk()
                .loans()
                .values()
                .filter(loan -> loan.contract().equals(id))
                .toList()
                .sorted(Comparator.comparing(Loan::lentAt).thenComparing(Loan::serial));
    }

    @Override
    public Option<LentDevice> device(SerialNumber serial) {
        InMemoryStates now = states.get();
        return now.tokens()
                .get(serial)
                .map(token -> new LentDevice(
                        token,
                        token.contract()
                                .toList()
                                .flatMap(contract -> loansOf(now, contract))
                                .find(loan -> loan.isOpen() && loan.serial().equals(serial))));
    }

    @Override
    public List<Contract> search(String text, Option<ContractId> after, int limit) {
        return states.get()
                .contracts()
                .values()
                .filter(each ->
                        each.id().value().startsWith(text) || each.companyName().contains(text))
                .filter(each -> after.forAll(last -> each.id().compareTo(last) > 0))
                .toList()
                .sortBy(Contract::id)
                .take(limit);
    }

    @Override
    public List<Application> applications(ApplicationState state, int limit) {
        return states.get()
                .desk()
                .applications()
                .values()
                .filter(each -> each.state() == state)
                .toList()
                .sorted(BY_RECEIPT)
                .take(limit);
    }

    @Override
    public List<Token> inStock(Instant expiringAfter, int limit) {
        return states.get()
                .tokens()
                .values()
                .filter(token -> token.device() == DeviceState.IN_STOCK && !token.isSoftware())
                .filter(token -> token.expiresAt().isAfter(expiringAfter))
                .toList()
                .sorted(Comparator.comparing(Token::expiresAt).thenComparing(Token::serial))
                .take(limit);
    }
}
