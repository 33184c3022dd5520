package jp.kumiai.otp.adapter.http.billing;

import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/fee-runs}: the runs of the last years, the latest month first. */
public final class ListFeeRunsHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ShowFees fees;

    public ListFeeRunsHandler(ShowFees fees) {
        this.fees = fees;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return Json.reply(OK, new Answer(fees.runs().map(FeeRunAnswer::of).asJava()));
    }

    private record Answer(java.util.List<FeeRunAnswer> runs) {}
}
