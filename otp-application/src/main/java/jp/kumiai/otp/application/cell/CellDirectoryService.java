package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.kumiai.otp.application.port.CellStore;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.domain.cell.Membership;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** Reads the directory of a cell page by page. */
public final class CellDirectoryService implements CellDirectory {

    private static final int PAGE = 1_000;

    private final ContractRecords contracts;
    private final CellStore cell;

    public CellDirectoryService(ContractRecords contracts, CellStore cell) {
        this.contracts = contracts;
        this.cell = cell;
    }

    @Override
    public void contracts(Consumer<Residence> reader) {
        CellDirectoryService.<ContractId>pages(
                after -> contracts.search("", after, PAGE).map(Contract::id),
                contract -> reader.accept(new Residence(contract, false)));
        cell.underWay().forEach(departure -> reader.accept(new Residence(departure.contract(), true)));
    }

    @Override
    public void users(Consumer<Membership> reader) {
        pages(after -> cell.users(after.map(Membership::loginId), PAGE), reader);
    }

    private static <T> void pages(Function<Option<T>, List<T>> read, Consumer<T> reader) {
        List<T> page = read.apply(Option.none());
        while (page.nonEmpty()) {
            page.forEach(reader);
            page = read.apply(Option.some(page.last()));
        }
    }
}
