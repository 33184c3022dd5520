package jp.kumiai.otp.adapter.http.company;

import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A contract, as answers show it.
 *
 * @param account whole, for whoever of the bank looks at companies
 */
record ContractAnswer(
        String contract,
        String companyName,
        String startDate,
        @Nullable AccountAnswer account) {

    static ContractAnswer of(Contract contract) {
        return new ContractAnswer(
                contract.id().value(),
                contract.companyName(),
                contract.startDate().toString(),
                contract.account().map(AccountAnswer::of).getOrNull());
    }

    record AccountAnswer(String bankCode, String branchCode, String kind, String number, String holder) {

        static AccountAnswer of(RepresentativeAccount account) {
            return new AccountAnswer(
                    account.bankCode(),
                    account.branchCode(),
                    account.kind().name(),
                    account.number(),
                    account.holder().value());
        }
    }
}
