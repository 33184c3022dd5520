package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.version.Version;

/** Builds contracts: by default the one of データ商事, never stored. Not thread-safe. */
public final class ContractBuilder {

    public static final ContractId NUMBER = new ContractId("K-0001");

    private ContractId number = NUMBER;
    private String companyName = "データ商事";
    private Option<RepresentativeAccount> account = Option.none();
    private LocalDate startDate = LocalDate.of(2021, 3, 1);
    private Version version = Version.NEW;

    private ContractBuilder() {}

    public static ContractBuilder aContract() {
        return new ContractBuilder();
    }

    public ContractBuilder numbered(String text) {
        number = new ContractId(text);
        return this;
    }

    public ContractBuilder of(String company) {
        companyName = company;
        return this;
    }

    public ContractBuilder debitedFrom(RepresentativeAccount number) {
        account = Option.some(number);
        return this;
    }

    public ContractBuilder startingOn(LocalDate day) {
        startDate = day;
        return this;
    }

    public ContractBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public Contract build() {
        return new Contract(number, companyName, account, startDate, version);
    }
}
