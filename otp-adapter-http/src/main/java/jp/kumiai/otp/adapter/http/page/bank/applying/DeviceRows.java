package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.view.Tick;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.Standing;

/** The devices a company has, or had and reported, with a box before each. */
final class DeviceRows {

    static final RowsField FIELD = RowsField.of("devices", "対象のトークン");
    private static final String PREFIX = "device.";

    private DeviceRows() {}

    /** Those that were ticked, perhaps none; none when it comes from no page of ours. */
    static Option<List<SerialNumber>> of(Form form) {
        List<String> names = form.withPrefix(PREFIX).map(field -> field._1());
        List<SerialNumber> ticked = names.flatMap(SerialNumber::parse);
        return Option.when(ticked.size() == names.size(), ticked);
    }

    static RowsField missing(boolean missing) {
        return FIELD.wrong(Option.when(missing, "対象のトークンを1本以上選択してください。"));
    }

    static Sheet sheet(Company company, Ask ask, List<SerialNumber> ticked) {
        return Sheet.of("held", "対象のトークン", "シリアル番号", "使用している利用者", "有効期限", "状態")
                .chosenByBoxes()
                .rows(company.file()
                        .loans()
                        .reverse()
                        .distinctBy(Loan::serial)
                        .filter(loan -> isOffered(loan, ask))
                        .sortBy(Loan::serial)
                        .map(loan -> row(company, loan, ticked)));
    }

    /** One that was reported before can still be replaced. */
    private static boolean isOffered(Loan loan, Ask ask) {
        return loan.end()
                .map(Loan.End::as)
                .forAll(state -> ask.kind() == ApplicationKind.REISSUE
                        && (state == DeviceState.LOST || state == DeviceState.DEFECTIVE));
    }

    private static List<Cell> row(Company company, Loan loan, List<SerialNumber> ticked) {
        List<Standing> users = company.roster().boundTo(loan.serial());
        return List.of(
                Cell.box(tick(loan.serial(), ticked.contains(loan.serial()))),
                Cell.figures(loan.serial().value()),
                Cell.name(
                        users.isEmpty()
                                ? StateWords.NOTHING
                                : users.map(each -> each.user().name()).mkString("、")),
                Cell.time(JapaneseTime.minute(loan.expiresAt())),
                Cell.state(DeviceWords.of(loan)));
    }

    private static Tick tick(SerialNumber serial, boolean ticked) {
        return new Tick(
                PREFIX + serial, "yes", serial + "を選択", ticked, Option.none(), Option.none(), serial.value(), "");
    }
}
