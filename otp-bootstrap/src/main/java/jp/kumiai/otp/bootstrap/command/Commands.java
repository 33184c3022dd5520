package jp.kumiai.otp.bootstrap.command;

import jp.kumiai.otp.bootstrap.command.desk.StaffCommand;
import jp.kumiai.otp.bootstrap.command.device.ResynchroniseCommand;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; those that ask for something are given whom to ask. */
record Commands(Prompt prompt) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == StaffCommand.class) {
            return type.cast(new StaffCommand(prompt));
        }
        if (type == ResynchroniseCommand.class) {
            return type.cast(new ResynchroniseCommand(prompt));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
