package io.leasehold.adapters.ftp;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;

/**
 * The host's TLS, asked for anew at each connection: a certificate that was renewed needs no restart. Commands and files
 * are encrypted by the same, so that a client can resume for a file what it negotiated for the commands.
 */
final class FtpTls implements SslConfiguration {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Supplier<SSLContext> context;

    FtpTls(Supplier<SSLContext> context) {
        this.context = context;
    }

    @Override
    public SSLSocketFactory getSocketFactory() {
        return context.get().getSocketFactory();
    }

    @Override
    public SSLContext getSSLContext() {
        return context.get();
    }

    @Override
    public SSLContext getSSLContext(String protocol) {
        return context.get();
    }

    /** Those of the context. */
    @Override
    @SuppressWarnings("NullAway") // what the interface wants
    public String[] getEnabledCipherSuites() {
        return null;
    }

    @Override
    public String getEnabledProtocol() {
        return PROTOCOLS[0];
    }

    @Override
    public String[] getEnabledProtocols() {
        return PROTOCOLS.clone();
    }

    @Override
    public ClientAuth getClientAuth() {
        return ClientAuth.NONE;
    }
}
