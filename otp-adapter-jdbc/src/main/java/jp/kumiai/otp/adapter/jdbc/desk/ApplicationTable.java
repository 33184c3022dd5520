package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.version.Version;

/** Applications in their table, {@code application a}. The columns of a fee or a shipment go together. Stateless. */
public final class ApplicationTable {

    private static final Shape SHAPE = new Shape(
            "application",
            List.of(
                    "kind",
                    "reason",
                    "tokens",
                    "devices",
                    "requested_start",
                    "received_at",
                    "state",
                    "start_date",
                    "fee_devices",
                    "fee_yen",
                    "fee_at",
                    "allocated",
                    "sent_on",
                    "mail_no"),
            List.of("contract_no", "application_no"));

    public static final String COLUMNS = SHAPE.selectedStates("a");

    private static final Comparator<Application> BY_KEY =
            Comparator.comparing(Application::contract).thenComparing(Application::number);

    /** First received first, then by contract and number. */
    public static final Comparator<Application> BY_RECEIPT =
            Comparator.comparing(Application::receivedAt).thenComparing(BY_KEY);

    static final VersionedTable<Application> TABLE =
            new VersionedTable<>(SHAPE, ApplicationTable::bind, Application::version, BY_KEY);

    private ApplicationTable() {}

    private static void bind(Application application, Parameters parameters) throws SQLException {
        Form form = application.form();
        parameters
                .text(form.kind().name())
                .text(form.reason().map(ReissueReason::name))
                .number(form.tokens())
                .text(SerialList.write(form.devices()))
                .day(form.requestedStart())
                .instant(application.receivedAt())
                .text(application.state().name())
                .day(application.startDate())
                .number(application.fee().map(fee -> (long) fee.devices()))
                .number(application.fee().map(BookedFee::yen))
                .instant(application.fee().map(BookedFee::at))
                .text(SerialList.write(application.allocated()))
                .day(application.shipment().map(Shipment::day))
                .text(application.shipment().map(Shipment::mail).map(RegisteredMailNumber::value))
                .text(form.contract().value())
                .text(form.number().value());
    }

    public static Application read(Row joined) throws SQLException {
        Row row = joined.of("a_");
        return new Application(
                form(row),
                row.instant("received_at"),
                row.oneOf(ApplicationState.class, "state"),
                row.optionalDay("start_date"),
                fee(row),
                SerialList.read(row.text("allocated")),
                shipment(row),
                new Version(row.number("version")));
    }

    private static Form form(Row row) throws SQLException {
        return new Form(
                new ApplicationNumber(row.text("application_no")),
                new ContractId(row.text("contract_no")),
                row.oneOf(ApplicationKind.class, "kind"),
                row.optionalOneOf(ReissueReason.class, "reason"),
                row.smallNumber("tokens"),
                SerialList.read(row.text("devices")),
                row.optionalDay("requested_start"));
    }

    private static Option<BookedFee> fee(Row row) throws SQLException {
        return row.optionalInstant("fee_at").isEmpty()
                ? Option.none()
                : Option.some(
                        new BookedFee(row.smallNumber("fee_devices"), row.number("fee_yen"), row.instant("fee_at")));
    }

    private static Option<Shipment> shipment(Row row) throws SQLException {
        return row.optionalDay("sent_on").isEmpty()
                ? Option.none()
                : Option.some(new Shipment(row.day("sent_on"), new RegisteredMailNumber(row.text("mail_no"))));
    }
}
