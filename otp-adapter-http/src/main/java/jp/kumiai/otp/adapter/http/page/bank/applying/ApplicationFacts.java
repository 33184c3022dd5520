package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Steps;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What is known of an application. */
final class ApplicationFacts {

    private static final List<ApplicationState> WAY = List.of(
            ApplicationState.RECEIVED,
            ApplicationState.ACCEPTED,
            ApplicationState.TOKEN_ALLOCATED,
            ApplicationState.SHIPPED,
            ApplicationState.COMPLETED);
    private static final List<ApplicationState> WAY_BACK =
            List.of(ApplicationState.RECEIVED, ApplicationState.ACCEPTED, ApplicationState.COMPLETED);

    private ApplicationFacts() {}

    /** How far it has come; none of one that was withdrawn. */
    static Option<Steps> steps(Application application) {
        List<ApplicationState> way = application.kind() == ApplicationKind.RETURN ? WAY_BACK : WAY;
        int now = way.indexOf(application.state());
        return Option.when(
                now >= 0,
                () -> new Steps(way.map(state -> ApplicationWords.of(state).word()), now));
    }

    static Facts of(Application application) {
        Facts asked = Facts.of("application", "申込の内容")
                .and("状態", Cell.state(ApplicationWords.of(application.state())))
                .and("受付番号", Cell.figures(application.number().value()))
                .and("種別", ApplicationWords.kind(application))
                .and("受付日時", Cell.time(JapaneseTime.minute(application.receivedAt())));
        Facts withDevices = application.form().devices().isEmpty()
                ? asked
                : asked.and("対象のトークン", Cell.figures(serials(application.form().devices())));
        return application.kind() == ApplicationKind.RETURN ? withDevices : withTokens(withDevices, application);
    }

    private static Facts withTokens(Facts facts, Application application) {
        return facts.and("申込本数", application.form().tokens() + "本")
                .and(
                        "利用開始希望日",
                        Cell.time(application
                                .form()
                                .requestedStart()
                                .map(JapaneseTime::day)
                                .getOrElse(StateWords.NOTHING)))
                .and(
                        "利用開始日",
                        Cell.time(application.startDate().map(JapaneseTime::day).getOrElse("承認のときに決まります")))
                .and("再発行手数料", application.fee().map(ApplicationFacts::fee).getOrElse(Cell.words(StateWords.NOTHING)))
                .and(
                        "割り当てたトークン",
                        application.allocated().isEmpty()
                                ? Cell.words(StateWords.NOTHING)
                                : Cell.figures(serials(application.allocated())))
                .and(
                        "送付",
                        application.shipment().map(ApplicationFacts::sent).getOrElse(Cell.words(StateWords.NOTHING)));
    }

    private static Cell fee(BookedFee fee) {
        return Cell.words(Amounts.yen(fee.yen()) + "（" + fee.devices() + "本、税込）")
                .noted(JapaneseTime.minute(fee.at()) + "に計上");
    }

    private static Cell sent(Shipment shipment) {
        return Cell.time(JapaneseTime.day(shipment.day())).noted("書留番号 " + shipment.mail());
    }

    private static String serials(List<SerialNumber> serials) {
        return serials.mkString("、");
    }
}
