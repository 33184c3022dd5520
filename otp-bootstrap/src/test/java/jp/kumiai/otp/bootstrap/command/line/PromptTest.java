package jp.kumiai.otp.bootstrap.command.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.bootstrap.StartFailure;
import org.junit.jupiter.api.Test;

class PromptTest {

    @Test
    void readsALineForEachQuestion() {
        Prompt prompt = Prompt.from(new ByteArrayInputStream("755224\n287082\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(prompt.secret("first code")).isEqualTo("755224");
        assertThat(prompt.secret("the code after it")).isEqualTo("287082");
        assertThat(prompt.isTyped()).isFalse();
    }

    @Test
    void saysWhatItWaitedForWhenTheInputEnds() {
        Prompt prompt = Prompt.from(new ByteArrayInputStream(new byte[0]));

        assertThatThrownBy(() -> prompt.secret("first code"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("first code");
    }
}
