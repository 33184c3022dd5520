package jp.kumiai.otp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.totp.Totp;
import org.junit.jupiter.api.Test;

/** The third wall: what the two published modules ask for and what they show. */
class ModulesTest {

    private static final ModuleDescriptor DOMAIN = moduleOf(Totp.class);
    private static final ModuleDescriptor APPLICATION = moduleOf(Commits.class);

    @Test
    void theDomainNeedsOneModuleBesideTheJdk() {
        assertThat(DOMAIN.name()).isEqualTo("jp.kumiai.otp.domain");
        assertThat(neededAtRunTime(DOMAIN)).containsExactlyInAnyOrder("java.base", "java.xml", "io.vavr");
    }

    @Test
    void theApplicationAddsTheLoggingApi() {
        assertThat(APPLICATION.name()).isEqualTo("jp.kumiai.otp.application");
        assertThat(neededAtRunTime(APPLICATION))
                .containsExactlyInAnyOrder("java.base", "jp.kumiai.otp.domain", "org.slf4j");
    }

    @Test
    void everyPackageIsExportedToEverybody() {
        assertThat(exported(DOMAIN)).isEqualTo(DOMAIN.packages());
        assertThat(exported(APPLICATION)).isEqualTo(APPLICATION.packages());
    }

    private static Set<String> neededAtRunTime(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(needed -> !needed.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> exported(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .collect(Collectors.toSet());
    }

    private static ModuleDescriptor moduleOf(Class<?> inIt) {
        try {
            Path classes = Path.of(
                    inIt.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleReference only =
                    ModuleFinder.of(classes).findAll().stream().findAny().orElseThrow();
            return only.descriptor();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
