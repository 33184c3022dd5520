package jp.kumiai.otp.bootstrap.command.device;

import java.io.IOException;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp devices}: where devices are (R16a, R26). */
@Command(name = "devices")
public final class DevicesCommand extends Group {

    @Command(name = "report")
    int report(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "SERIAL", index = "0") SerialNumber serial,
            @Parameters(paramLabel = "STATE", index = "1") DeviceState state,
            @Option(names = "--form", paramLabel = "NUMBER", required = true) String form)
            throws IOException {
        return bank.answer(product -> product.bank()
                .counter()
                .move()
                .move(new MoveDevice.Command(bank.counter(form), serial, state))
                .bimap(Refusal::of, DeviceAnswer::of));
    }

    @Command(name = "put-away")
    int putAway(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "SERIAL", index = "0") SerialNumber serial,
            @Parameters(paramLabel = "STATE", index = "1") DeviceState state,
            @Option(names = "--form", paramLabel = "NUMBER", required = true) String form)
            throws IOException {
        return bank.answer(product -> product.bank()
                .counter()
                .putAway()
                .putAway(new PutDeviceAway.Command(bank.counter(form), serial, state))
                .bimap(Refusal::of, DeviceAnswer::of));
    }

    @Command(name = "show")
    int show(@Mixin BankOptions bank, @Parameters(paramLabel = "SERIAL") SerialNumber serial) throws IOException {
        return bank.answer(product -> product.bank()
                .counter()
                .trace()
                .trace(serial)
                .map(DeviceAnswer::of)
                .toEither(Refusal.of(DeviceFailure.UNKNOWN_TOKEN)));
    }
}
