package jp.kumiai.otp.domain.request;

import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;

/** Under which the answer to a request is kept: every user names requests of their own. Immutable. */
public record RequestKey(ContractId contract, LoginId loginId, RequestId id) {}
