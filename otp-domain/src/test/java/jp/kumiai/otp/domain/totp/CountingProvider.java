package jp.kumiai.otp.domain.totp;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;

/**
 * A provider of HMAC-SHA-1 that counts what is asked of it and passes it on to the JVM's. Its HMACs can be copied or, as
 * those of hardware, cannot.
 */
final class CountingProvider extends Provider {

    private static final long serialVersionUID = 1L;

    final transient AtomicInteger lookUps = new AtomicInteger();
    final transient AtomicInteger keys = new AtomicInteger();
    final transient AtomicInteger hmacs = new AtomicInteger();

    CountingProvider(boolean copyable) {
        super("Counting", "1", "counts HMACs");
        putService(new Service(this, "Mac", "HmacSHA1", Counted.class.getName(), List.of(), null) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                lookUps.incrementAndGet();
                return copyable ? new Copyable(jvmHmac()) : new Counted(jvmHmac());
            }
        });
    }

    private static Mac jvmHmac() {
        try {
            return Mac.getInstance("HmacSHA1");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private class Counted extends MacSpi {

        final Mac mac;

        Counted(Mac mac) {
            this.mac = mac;
        }

        @Override
        protected int engineGetMacLength() {
            return mac.getMacLength();
        }

        @Override
        protected void engineInit(Key key, @Nullable AlgorithmParameterSpec parameters)
                throws java.security.InvalidKeyException {
            keys.incrementAndGet();
            mac.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            mac.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            mac.update(input, offset, length);
        }

        @Override
        protected byte[] engineDoFinal() {
            hmacs.incrementAndGet();
            return mac.doFinal();
        }

        @Override
        protected void engineReset() {
            mac.reset();
        }
    }

    private final class Copyable extends Counted implements Cloneable {

        Copyable(Mac mac) {
            super(mac);
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            return new Copyable((Mac) mac.clone());
        }
    }
}
