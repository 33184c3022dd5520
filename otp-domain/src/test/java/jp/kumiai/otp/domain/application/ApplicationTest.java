package jp.kumiai.otp.domain.application;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.FormBuilder.serials;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R8")
class ApplicationTest {

    private static final Instant RECEIVED = tokyo("2026-05-05T10:00");

    @Test
    void goesFromStateToStateAndForgetsNothing() {
        Shipment sent = new Shipment(day("2026-05-12"), new RegisteredMailNumber("12345678901"));
        BookedFee fee = new BookedFee(2, 4_400, tokyo("2026-05-06T10:00"));

        Application completed = Application.received(twoLost().build().form(), RECEIVED)
                .accepted(Option.some(day("2026-05-20")), Option.some(fee))
                .allocated(serials("23456789", "12345679"))
                .shipped(sent)
                .completed();

        assertThat(completed)
                .isEqualTo(twoLost()
                        .accepted("2026-05-20")
                        .charged(2, 4_400, tokyo("2026-05-06T10:00"))
                        .allocated("12345679", "23456789")
                        .shipped("2026-05-12")
                        .in(ApplicationState.COMPLETED)
                        .build());
    }

    @Test
    @Tag("F10")
    void withdrawnCostsNothing() {
        Application accepted = twoLost()
                .accepted("2026-05-20")
                .charged(2, 4_400, RECEIVED)
                .version(2)
                .build();

        assertThat(accepted.withdrawn())
                .isEqualTo(twoLost()
                        .accepted("2026-05-20")
                        .in(ApplicationState.WITHDRAWN)
                        .version(2)
                        .build());
    }

    @Test
    @Tag("R10")
    void postponedKeepsItsState() {
        Application allocated = twoLost()
                .accepted("2026-05-20")
                .allocated("12345679")
                .version(3)
                .build();

        assertThat(allocated.startingOn(day("2026-06-20")))
                .isEqualTo(twoLost()
                        .accepted("2026-06-20")
                        .allocated("12345679")
                        .version(3)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, true",
        "ACCEPTED, true",
        "TOKEN_ALLOCATED, true",
        "SHIPPED, true",
        "COMPLETED, false",
        "WITHDRAWN, false",
    })
    void isOpenUntilItIsCompletedOrWithdrawn(ApplicationState state, boolean open) {
        assertThat(twoLost().in(state).build().isOpen()).isEqualTo(open);
    }

    private static ApplicationBuilder twoLost() {
        return anApplication(aReissue(ReissueReason.LOST, "10000001", "10000002"))
                .receivedAt(RECEIVED);
    }
}
