package jp.kumiai.otp.adapter.http.applying;

import java.time.LocalDate;
import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.jspecify.annotations.Nullable;

/** An application, as answers show it. */
public record ApplicationAnswer(
        String contract,
        String number,
        String kind,
        @Nullable String reason,
        int tokens,
        List<String> devices,
        @Nullable String requestedStart,
        String receivedAt,
        String state,
        @Nullable String startDate,
        @Nullable FeeAnswer fee,
        List<String> allocated,
        @Nullable ShipmentAnswer shipment) {

    private static final int OK = 200;

    public static ApplicationAnswer of(Application application) {
        Form form = application.form();
        return new ApplicationAnswer(
                form.contract().value(),
                form.number().value(),
                form.kind().name(),
                form.reason().map(Enum::name).getOrNull(),
                form.tokens(),
                form.devices().map(SerialNumber::value).asJava(),
                form.requestedStart().map(LocalDate::toString).getOrNull(),
                application.receivedAt().toString(),
                application.state().name(),
                application.startDate().map(LocalDate::toString).getOrNull(),
                application.fee().map(FeeAnswer::of).getOrNull(),
                application.allocated().map(SerialNumber::value).asJava(),
                application.shipment().map(ShipmentAnswer::of).getOrNull());
    }

    /** The application alone. */
    static Reply reply(Application application) {
        return Json.reply(OK, of(application));
    }

    private record FeeAnswer(int devices, long yen, String bookedAt) {

        static FeeAnswer of(BookedFee fee) {
            return new FeeAnswer(fee.devices(), fee.yen(), fee.at().toString());
        }
    }

    private record ShipmentAnswer(String day, String registeredMail) {

        static ShipmentAnswer of(Shipment shipment) {
            return new ShipmentAnswer(shipment.day().toString(), shipment.mail().value());
        }
    }
}
