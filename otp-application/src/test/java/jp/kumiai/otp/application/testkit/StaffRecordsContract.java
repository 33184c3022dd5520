package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.staff.StaffStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import org.junit.jupiter.api.Test;

/** What every {@link StaffRecords} shows. That every field comes back is in {@link DeskRoundTripContract}. */
public interface StaffRecordsContract extends StoreContract {

    StaffMember CLERK = DeskStates.member("clerk1");
    StaffMember AUDITOR = DeskStates.member("auditor1");
    StaffSession SESSION = DeskStates.session(CLERK, 1);

    @Test
    default void findsNobodyInAnEmptyStore() {
        assertThat(records().member(CLERK.id())).isEmpty();
        assertThat(records().standing(SESSION.key())).isEmpty();
        assertThat(records().all()).isEmpty();
    }

    @Test
    default void findsAMemberAndNobodyElse() {
        store().given(Changes.NONE.staff(CLERK).staff(AUDITOR));

        assertThat(records().member(CLERK.id()).map(Visible::of)).contains(Visible.of(KeptDesk.next(CLERK)));
        assertThat(records().member(new StaffId("clerk"))).isEmpty();
        assertThat(records().member(new StaffId("clerk11"))).isEmpty();
    }

    @Test
    default void findsABlockedMember() {
        store().given(Changes.NONE.staff(CLERK.block()));

        assertThat(records().member(CLERK.id()).map(StaffMember::blocked)).contains(true);
        assertThat(records().all().map(StaffMember::id)).containsExactly(CLERK.id());
    }

    @Test
    default void findsASessionWithItsOwnMember() {
        StaffSession other = DeskStates.session(AUDITOR, 2);
        store().given(Changes.NONE.staff(CLERK).staff(AUDITOR).session(SESSION).session(other));

        assertThat(records().standing(SESSION.key()).map(Visible::of))
                .contains(Visible.of(new StaffStanding(KeptDesk.next(SESSION), KeptDesk.next(CLERK))));
        assertThat(records().standing(other.key()).map(Visible::of))
                .contains(Visible.of(new StaffStanding(KeptDesk.next(other), KeptDesk.next(AUDITOR))));
        assertThat(records().standing(SessionBuilder.keyNumber(3))).isEmpty();
    }

    @Test
    default void findsASessionThatIsOverToo() {
        StaffMember blocked = CLERK.block();
        store().given(Changes.NONE.staff(blocked).session(SESSION));

        StaffStanding found = records().standing(SESSION.key()).get();

        assertThat(found.isLive(DataShoji.NOW)).isFalse();
        assertThat(found.session()).isEqualTo(KeptDesk.next(SESSION));
    }

    @Test
    default void listsEverybodyInTheOrderOfTheCodePointsOfTheIds() {
        List<String> mixed = List.of("desk_1", "desk1", "desk", "deskk", "desk.1", "desk-1", "desk-a", "desk2");
        mixed.forEach(id -> store().given(Changes.NONE.staff(DeskStates.member(id))));

        assertThat(records().all().map(member -> member.id().value()))
                .containsExactly("desk", "desk-1", "desk-a", "desk.1", "desk1", "desk2", "desk_1", "deskk");
    }

    @Test
    default void listsAnyNumberOfMembers() {
        List<StaffMember> many = List.range(0, 2_500).map(number -> DeskStates.member("clerk" + (10_000 + number)));
        many.grouped(500).forEach(some -> store().given(some.foldLeft(Changes.NONE, Changes::staff)));

        assertThat(records().all().map(StaffMember::id)).isEqualTo(many.map(StaffMember::id));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        store().given(Changes.NONE.staff(CLERK).session(SESSION));
        assertThat(records().member(CLERK.id())).isNotEmpty();
        assertThat(records().all()).hasSize(1);
        StaffStanding before = records().standing(SESSION.key()).get();
        StaffMember failed = before.member().failPassword(DataShoji.NOW);
        StaffSession touched = before.session().touched(DataShoji.NOW.plus(Duration.ofMinutes(5)));

        store().given(Changes.NONE.staff(failed).session(touched));

        assertThat(records().standing(SESSION.key()).map(Visible::of))
                .contains(Visible.of(new StaffStanding(KeptDesk.next(touched), KeptDesk.next(failed))));
        assertThat(records().member(CLERK.id()).map(Visible::of)).contains(Visible.of(KeptDesk.next(failed)));
        assertThat(records().all().map(Visible::of)).containsExactly(Visible.of(KeptDesk.next(failed)));
    }

    @Test
    default void leavesWhatWasReadAsItWas() {
        store().given(Changes.NONE.staff(CLERK).session(SESSION));
        Option<StaffMember> member = records().member(CLERK.id());
        Option<StaffStanding> standing = records().standing(SESSION.key());
        List<StaffMember> all = records().all();

        store().given(Changes.NONE
                .staff(member.get().block())
                .session(standing.get().session().touched(DataShoji.NOW)));

        StaffMember before = KeptDesk.next(CLERK);
        assertThat(member.map(Visible::of)).contains(Visible.of(before));
        assertThat(standing.map(Visible::of)).contains(Visible.of(new StaffStanding(KeptDesk.next(SESSION), before)));
        assertThat(all.map(Visible::of)).containsExactly(Visible.of(before));
    }

    @Test
    default void takesASessionWhoseMemberIsMissingForAFault() {
        store().given(Changes.NONE.session(SESSION));

        assertThatThrownBy(() -> records().standing(SESSION.key())).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesRecordsThatDoNotAnswerForAFault() {
        StaffRecords broken = brokenStore().staffRecords();

        assertThatThrownBy(() -> broken.member(CLERK.id())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.standing(SESSION.key())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(broken::all).isInstanceOf(PortUnavailable.class);
    }

    private StaffRecords records() {
        return store().staffRecords();
    }
}
