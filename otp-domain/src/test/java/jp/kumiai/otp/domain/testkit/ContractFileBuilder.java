package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.loan.Loan;

/** Builds files of companies: by default that of データ商事, stored once and empty. Not thread-safe. */
public final class ContractFileBuilder {

    private Contract contract = aContract().version(1).build();
    private List<Application> applications = List.empty();
    private List<Loan> loans = List.empty();

    private ContractFileBuilder() {}

    public static ContractFileBuilder aFile() {
        return new ContractFileBuilder();
    }

    public ContractFileBuilder of(ContractBuilder company) {
        contract = company.build();
        return this;
    }

    public ContractFileBuilder with(ApplicationBuilder... received) {
        applications = List.of(received).map(ApplicationBuilder::build);
        return this;
    }

    public ContractFileBuilder with(Application... received) {
        applications = List.of(received);
        return this;
    }

    public ContractFileBuilder lent(LoanBuilder... devices) {
        loans = List.of(devices).map(LoanBuilder::build);
        return this;
    }

    public ContractFile build() {
        return new ContractFile(contract, applications, loans);
    }
}
