package jp.kumiai.otp.application.applying;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;

/** Lists applications. */
public final class ListApplicationsService implements ListApplications {

    private final ContractRecords records;

    public ListApplicationsService(ContractRecords records) {
        this.records = records;
    }

    @Override
    public List<Application> list(ApplicationState state) {
        return records.applications(state, LIMIT);
    }
}
