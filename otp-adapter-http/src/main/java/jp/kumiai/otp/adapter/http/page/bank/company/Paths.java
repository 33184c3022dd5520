package jp.kumiai.otp.adapter.http.page.bank.company;

import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Where the pages of companies are, for those that lead to them. */
public final class Paths {

    public static final String COMPANIES = "/bank/companies";
    public static final String COMPANY = COMPANIES + "/{contract}";
    public static final String APPLICATION = COMPANY + "/applications/{number}";

    private Paths() {}

    public static String of(ContractId contract) {
        return COMPANIES + "/" + contract;
    }

    public static String of(Application application) {
        return of(application.contract()) + "/applications/" + application.number();
    }

    public static String of(SerialNumber serial) {
        return "/bank/tokens/" + serial;
    }

    public static Link companies() {
        return Link.to("契約法人", COMPANIES);
    }

    public static Link company(Contract contract) {
        return Link.to(contract.companyName(), of(contract.id()));
    }
}
