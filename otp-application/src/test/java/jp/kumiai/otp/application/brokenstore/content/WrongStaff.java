package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Stores that mix up the people of the bank and their sessions. */
public final class WrongStaff {

    private WrongStaff() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "finds no member who is blocked",
                        answering(
                                StaffRecords.class,
                                "member",
                                (Option<StaffMember> found) -> found.filter(member -> !member.blocked())),
                        StaffRecordsContract.class,
                        "findsABlockedMember"),
                new BrokenStore(
                        "lists no member who is blocked",
                        answering(
                                StaffRecords.class,
                                "all",
                                (List<StaffMember> found) -> found.reject(StaffMember::blocked)),
                        StaffRecordsContract.class,
                        "findsABlockedMember"),
                new BrokenStore(
                        "finds a member by the beginning of the ID",
                        only(
                                StaffRecords.class,
                                "member",
                                call -> call.store()
                                        .staffRecords()
                                        .all()
                                        .find(member -> member.id()
                                                .value()
                                                .startsWith(call.<StaffId>argument(0)
                                                        .value()))),
                        StaffRecordsContract.class,
                        "findsAMemberAndNobodyElse"),
                new BrokenStore(
                        "finds no session of the desk that is over",
                        answering(
                                StaffRecords.class,
                                "standing",
                                (Option<StaffStanding> found) ->
                                        found.filter(standing -> standing.isLive(DataShoji.NOW))),
                        StaffRecordsContract.class,
                        "findsASessionThatIsOverToo"),
                new BrokenStore(
                        "shows every session of the desk with the password of the first member",
                        only(
                                StaffRecords.class,
                                "standing",
                                call -> Everywhere.in(
                                        call.proceed(),
                                        PasswordHash.class,
                                        own -> call.store()
                                                .staffRecords()
                                                .all()
                                                .head()
                                                .password())),
                        StaffRecordsContract.class,
                        "findsASessionWithItsOwnMember"));
    }
}
