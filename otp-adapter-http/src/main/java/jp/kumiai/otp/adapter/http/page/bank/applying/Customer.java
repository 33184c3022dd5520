package jp.kumiai.otp.adapter.http.page.bank.applying;

import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.contract.Contract;

/** Whose application it is, in a few lines. */
final class Customer {

    private Customer() {}

    static Facts facts(Company company) {
        Contract contract = company.file().contract();
        return Facts.of("customer", "契約法人")
                .and("会社名", Cell.name(contract.companyName()).to(Paths.of(contract.id())))
                .and("契約番号", Cell.figures(contract.id().value()))
                .and("利用開始日", Cell.time(JapaneseTime.day(contract.startDate())))
                .and("貸与中のトークン", Cell.words(company.file().openLoans().size() + "本"));
    }
}
