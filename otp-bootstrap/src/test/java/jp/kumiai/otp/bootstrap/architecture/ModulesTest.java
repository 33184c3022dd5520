package jp.kumiai.otp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import io.vavr.match.annotation.Patterns;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.totp.Totp;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

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

    /** A module that a caller does not get with our jars must not be asked of the caller. */
    @Test
    void callersAreAskedForWhatComesWithTheJars() {
        assertThat(askedOfCallers(DOMAIN)).containsExactlyInAnyOrder("io.vavr", "org.jspecify");
        assertThat(askedOfCallers(APPLICATION)).containsExactlyInAnyOrder("jp.kumiai.otp.domain", "org.jspecify");
    }

    @Test
    void everyPackageIsExportedToEverybody() {
        assertThat(exported(DOMAIN)).isEqualTo(DOMAIN.packages());
        assertThat(exported(APPLICATION)).isEqualTo(APPLICATION.packages());
    }

    @Test
    void bothCanBeLoadedAsModules() throws ReflectiveOperationException {
        ModuleFinder jars = ModuleFinder.of(
                Stream.of(Totp.class, Commits.class, Option.class, Patterns.class, NullMarked.class, Logger.class)
                        .map(ModulesTest::placeOf)
                        .toArray(Path[]::new));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved = boot.configuration().resolve(jars, ModuleFinder.of(), Set.of(APPLICATION.name()));

        ModuleLayer layer = boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());

        Class<?> totp = layer.findLoader(DOMAIN.name()).loadClass(Totp.class.getName());
        assertThat(totp.getModule().isNamed()).isTrue();
        assertThat(totp.getMethod("standard").invoke(null)).isInstanceOf(totp);
    }

    private static Set<String> neededAtRunTime(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(needed -> !needed.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> askedOfCallers(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(needed -> needed.modifiers().contains(Requires.Modifier.TRANSITIVE))
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
        return ModuleFinder.of(placeOf(inIt)).findAll().stream()
                .findAny()
                .orElseThrow()
                .descriptor();
    }

    /** The jar or the folder that this class is in. */
    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
