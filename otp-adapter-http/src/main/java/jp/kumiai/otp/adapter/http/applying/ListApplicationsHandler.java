package jp.kumiai.otp.adapter.http.applying;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.ListApplications;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/applications/{state}}: what lies on the bank's desks. */
public final class ListApplicationsHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ListApplications applications;

    public ListApplicationsHandler(ListApplications applications) {
        this.applications = applications;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "state", Parsers.oneOf(List.of(ApplicationState.values())))
                .map(applications::list)
                .fold(
                        Problem::toReply,
                        found -> Json.reply(
                                OK, new Answer(found.map(ApplicationAnswer::of).asJava())));
    }

    private record Answer(java.util.List<ApplicationAnswer> applications) {}
}
