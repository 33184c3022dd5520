package jp.kumiai.otp.application.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** Shows companies. */
public final class ShowCompanyService implements ShowCompany {

    private final Clock clock;
    private final Snapshots snapshots;
    private final ContractRecords records;
    private final Ledger ledger;

    public ShowCompanyService(Clock clock, Snapshots snapshots, ContractRecords records, Ledger ledger) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.records = records;
        this.ledger = ledger;
    }

    @Override
    public List<Contract> search(String text, Option<ContractId> after) {
        return records.search(text.strip(), after, PAGE);
    }

    @Override
    public Option<Company> show(ContractId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return records.file(id)
                .flatMap(file ->
                        snapshots.roster(id).map(roster -> new Company(file, roster, ledger.debitsOf(id), now)));
    }
}
