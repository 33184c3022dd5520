package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/** Builds applications: by default one that was received on 5 May 2026 at ten. Not thread-safe. */
public final class ApplicationBuilder {

    private final FormBuilder form;
    private Instant receivedAt = tokyo("2026-05-05T10:00");
    private ApplicationState state = ApplicationState.RECEIVED;
    private Option<LocalDate> startDate = Option.none();
    private Option<BookedFee> fee = Option.none();
    private List<SerialNumber> allocated = List.empty();
    private Option<Shipment> shipment = Option.none();
    private Version version = Version.NEW;

    private ApplicationBuilder(FormBuilder form) {
        this.form = form;
    }

    public static ApplicationBuilder anApplication(FormBuilder form) {
        return new ApplicationBuilder(form);
    }

    /** An application with this form and in this state, with all that belongs to it. */
    public static ApplicationBuilder anApplication(FormBuilder form, ApplicationState state) {
        ApplicationBuilder received = anApplication(form);
        return switch (state) {
            case RECEIVED -> received;
            case ACCEPTED -> received.accepted("2026-05-20");
            case TOKEN_ALLOCATED -> received.accepted("2026-05-20").allocated("87654321");
            case SHIPPED ->
                received.accepted("2026-05-20").allocated("87654321").shipped("2026-05-12");
            case COMPLETED ->
                received.accepted("2026-05-20")
                        .allocated("87654321")
                        .shipped("2026-05-12")
                        .in(ApplicationState.COMPLETED);
            case WITHDRAWN -> received.in(ApplicationState.WITHDRAWN);
        };
    }

    public ApplicationBuilder receivedAt(Instant instant) {
        receivedAt = instant;
        return this;
    }

    public ApplicationBuilder in(ApplicationState reached) {
        state = reached;
        return this;
    }

    /** Accepted with this start date; a RETURN has none. */
    public ApplicationBuilder accepted(String start) {
        startDate = Option.when(form.build().kind() != ApplicationKind.RETURN, day(start));
        return in(ApplicationState.ACCEPTED);
    }

    public ApplicationBuilder charged(int devices, long yen, Instant at) {
        fee = Option.some(new BookedFee(devices, yen, at));
        return this;
    }

    public ApplicationBuilder allocated(String... tokens) {
        allocated = FormBuilder.serials(tokens);
        return in(ApplicationState.TOKEN_ALLOCATED);
    }

    public ApplicationBuilder shipped(String date) {
        shipment = Option.some(new Shipment(day(date), new RegisteredMailNumber("12345678901")));
        return in(ApplicationState.SHIPPED);
    }

    public ApplicationBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public Application build() {
        return new Application(form.build(), receivedAt, state, startDate, fee, allocated, shipment, version);
    }
}
