package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Fee runs and debits in memory. */
record InMemoryLedger(Supplier<InMemoryStates> states) implements Ledger {

    @Override
    public Option<FeeRun> run(FeeMonth month) {
        return states.get().desk().runs().get(month);
    }

    @Override
    public List<FeeRun> runs(int limit) {
        return states.get()
                .desk()
                .runs()
                .values()
                .toList()
                .sortBy(FeeRun::month)
                .reverse()
                .take(limit);
    }

    @Override
    public List<BillingFile> billingFiles(FeeMonth month, Instant since, Option<ContractId> after, int limit) {
        InMemoryStates now = states.get();
        return now.contracts()
                .values()
                .filter(each -> after.forAll(last -> each.id().compareTo(last) > 0))
                .toList()
                .sortBy(Contract::id)
                .take(limit)
                .map(contract -> file(now, contract, month, since));
    }

    @Override
    public Option<BillingFile> billingFile(ContractId contract, FeeMonth month, Instant since) {
        InMemoryStates now = states.get();
        return now.contracts().get(contract).map(found -> file(now, found, month, since));
    }

    private static BillingFile file(InMemoryStates now, Contract contract, FeeMonth month, Instant since) {
        List<Debit> debits = debitsOf(now, contract.id());
        return new BillingFile(
                contract,
                InMemoryContractRecords.loansOf(now, contract.id()).filter(loan -> loan.countsAt(month.countedAt())),
                now.desk()
                        .applications()
                        .values()
                        .filter(each -> each.contract().equals(contract.id()))
                        .filter(each -> each.fee()
                                .exists(fee ->
                                        !fee.at().isBefore(since) && fee.at().isBefore(month.countedAt())))
                        .toList(),
                debits.filter(debit -> debit.state().code() == DebitState.Code.UNPAID),
                debits.filter(debit -> debit.month().compareTo(month) < 0)
                        .flatMap(Debit::account)
                        .headOption());
    }

    @Override
    public List<Debit> debitsOf(ContractId contract) {
        return debitsOf(states.get(), contract);
    }

    private static List<Debit> debitsOf(InMemoryStates now, ContractId contract) {
        return now.desk()
                .debits()
                .values()
                .filter(debit -> debit.contract().equals(contract))
                .toList()
                .sorted(Comparator.comparing(Debit::month).reversed());
    }

    @Override
    public List<Debit> debits(FeeMonth month, long number, int limit) {
        return all().filter(debit -> debit.month().equals(month) && debit.number() > number)
                .sortBy(Debit::number)
                .take(limit);
    }

    @Override
    public List<Debit> debits(FeeMonth month, Set<Long> numbers) {
        return all().filter(debit -> debit.month().equals(month) && numbers.contains(debit.number()))
                .sortBy(Debit::number);
    }

    private List<Debit> all() {
        return states.get().desk().debits().values().toList();
    }
}
