package jp.kumiai.otp.bootstrap.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"otp " + Objects.requireNonNullElse(built, "(not packaged)")};
    }
}
