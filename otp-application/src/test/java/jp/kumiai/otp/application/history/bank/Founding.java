package jp.kumiai.otp.application.history.bank;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import java.time.Duration;
import jp.kumiai.otp.application.history.world.Company;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.application.history.world.Person;
import jp.kumiai.otp.application.history.world.World;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;

/** The states with which a history begins, to be committed to an empty store. */
final class Founding {

    private Founding() {}

    static Changes of(World world, SeedVault vault) {
        Changes changes = Changes.NONE;
        for (Company company : world.companies()) {
            changes = changes.contract(contract(company));
        }
        for (Device device : world.devices()) {
            changes = changes.token(token(device, vault));
        }
        for (Person person : world.people()) {
            changes = changes.user(user(person, world));
        }
        return changes;
    }

    private static Contract contract(Company company) {
        return aContract()
                .numbered(company.number())
                .startingOn(company.startDate())
                .build();
    }

    private static Token token(Device device, SeedVault vault) {
        SerialNumber serial = new SerialNumber(device.serial());
        TokenBuilder token = aToken().numbered(serial)
                .sealing(vault.seal(serial, device.parameters(), device.seed()))
                .showing(device.parameters())
                .drifting(device.drift())
                .failed(0, device.lifetimeFailures())
                .expiringAt(device.expiresAt());
        return device.company().isEmpty()
                ? token.build()
                : token.onLoanTo(new ContractId(device.company()))
                        .in(DeviceState.valueOf(device.state()))
                        .build();
    }

    private static BankingUser user(Person person, World world) {
        UserBuilder user = aUser().loggingInAs(person.login())
                .named(person.name())
                .being(UserClass.valueOf(person.userClass()))
                .of(new ContractId(person.company()))
                .withPassword(FakePasswordHashes.salted(person.login(), DataShoji.PASSWORD))
                .confirmingWith(FakePasswordHashes.salted("confirming " + person.login(), DataShoji.CONFIRMATION));
        return switch (person.status()) {
            case "UNREGISTERED" -> user.build();
            case "TOKEN_ISSUED" ->
                user.standing(TokenStatus.TokenIssued.hardware()).build();
            case "IN_SERVICE" -> user.using(person.serial(), world.start()).build();
            case "REVOKED" ->
                user.standing(new TokenStatus.Revoked(
                                world.start().minus(Duration.ofMinutes(20)),
                                world.start().plus(Duration.ofMinutes(10))))
                        .build();
            default -> throw new IllegalArgumentException(person.status());
        };
    }
}
