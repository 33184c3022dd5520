package jp.kumiai.otp.domain.cell;

import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;

/** To which contract a login ID belongs, for good: all that has to be known of a user outside of their cell. Immutable. */
public record Membership(LoginId loginId, ContractId contract) {}
