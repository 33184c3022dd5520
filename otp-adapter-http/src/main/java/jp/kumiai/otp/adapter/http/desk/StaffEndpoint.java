package jp.kumiai.otp.adapter.http.desk;

import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.domain.staff.StaffMember;

/**
 * Answers the requests of one route of the bank's own side, when it is the duty of whoever asks. It is thread-safe and may
 * block, as every endpoint.
 */
@FunctionalInterface
public interface StaffEndpoint {

    /**
     * The answer.
     *
     * @param member who asks; the operator of whatever is done
     */
    Reply answer(Exchange exchange, StaffMember member);
}
