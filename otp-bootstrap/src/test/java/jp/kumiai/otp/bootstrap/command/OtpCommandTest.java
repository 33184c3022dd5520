package jp.kumiai.otp.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.kumiai.otp.bootstrap.command.line.Language;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To get every command ready takes longer than a node to start. */
class OtpCommandTest {

    @Test
    void getsReadyOnlyTheCommandThatTheArgumentsBeginWith() {
        assertThat(ready("run", "--port", "0")).containsExactly("run");
        assertThat(ready("companies", "import", "run")).containsExactly("companies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "--help run", "--lang ja run", "runn", "RUN"})
    void getsReadyAllOfThemWhereThatIsNotPlain(String arguments) {
        assertThat(ready(arguments.split(" "))).hasSize(16).contains("demo", "run", "key");
    }

    @Test
    void getsReadyAllOfThemWithoutArguments() {
        assertThat(ready()).hasSize(16);
    }

    private static Set<String> ready(String... arguments) {
        return OtpCommand.line(Prompt.onTerminal(), Words.in(Language.EN), arguments)
                .getSubcommands()
                .keySet();
    }
}
