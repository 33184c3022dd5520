package jp.kumiai.otp.domain.application;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/**
 * An application (利用申込) from the counter to its end.
 *
 * <p>Source: rules R8, R10, F10, P30. Immutable.
 *
 * @param form what the company asked for
 * @param startDate 利用開始日 of its tokens; none before it is accepted, and none of a return
 * @param fee booked when it was accepted; none when it costs nothing
 * @param allocated the tokens set aside for it, in the order of their serial numbers
 * @param shipment none before they are sent
 * @param version of the stored state
 */
public record Application(
        Form form,
        Instant receivedAt,
        ApplicationState state,
        Option<LocalDate> startDate,
        Option<BookedFee> fee,
        List<SerialNumber> allocated,
        Option<Shipment> shipment,
        Version version) {

    /** An application handed in just now. */
    public static Application received(Form form, Instant now) {
        return new Application(
                form,
                now,
                ApplicationState.RECEIVED,
                Option.none(),
                Option.none(),
                List.empty(),
                Option.none(),
                Version.NEW);
    }

    public ApplicationNumber number() {
        return form.number();
    }

    public ContractId contract() {
        return form.contract();
    }

    public ApplicationKind kind() {
        return form.kind();
    }

    /** True until it is completed or withdrawn. */
    public boolean isOpen() {
        return state != ApplicationState.COMPLETED && state != ApplicationState.WITHDRAWN;
    }

    public Application accepted(Option<LocalDate> start, Option<BookedFee> booked) {
        return copy(ApplicationState.ACCEPTED, start, booked, allocated, shipment);
    }

    public Application allocated(List<SerialNumber> tokens) {
        return copy(ApplicationState.TOKEN_ALLOCATED, startDate, fee, tokens.sorted(), shipment);
    }

    public Application shipped(Shipment sent) {
        return copy(ApplicationState.SHIPPED, startDate, fee, allocated, Option.some(sent));
    }

    public Application completed() {
        return copy(ApplicationState.COMPLETED, startDate, fee, allocated, shipment);
    }

    /** Withdrawn; nothing is due for it. */
    public Application withdrawn() {
        return copy(ApplicationState.WITHDRAWN, startDate, Option.none(), allocated, shipment);
    }

    /** R10: its tokens start on another day. */
    public Application startingOn(LocalDate day) {
        return copy(state, Option.some(day), fee, allocated, shipment);
    }

    /** The same application, as a store has it once it has written this one: with the next version. */
    public Application stored() {
        return new Application(form, receivedAt, state, startDate, fee, allocated, shipment, version.next());
    }

    private Application copy(
            ApplicationState nextState,
            Option<LocalDate> nextStart,
            Option<BookedFee> nextFee,
            List<SerialNumber> nextAllocated,
            Option<Shipment> nextShipment) {
        return new Application(form, receivedAt, nextState, nextStart, nextFee, nextAllocated, nextShipment, version);
    }
}
