package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.impl.ABOR;
import org.apache.ftpserver.command.impl.AUTH;
import org.apache.ftpserver.command.impl.CDUP;
import org.apache.ftpserver.command.impl.CWD;
import org.apache.ftpserver.command.impl.EPSV;
import org.apache.ftpserver.command.impl.LIST;
import org.apache.ftpserver.command.impl.MDTM;
import org.apache.ftpserver.command.impl.MLSD;
import org.apache.ftpserver.command.impl.MLST;
import org.apache.ftpserver.command.impl.NLST;
import org.apache.ftpserver.command.impl.NOOP;
import org.apache.ftpserver.command.impl.OPTS;
import org.apache.ftpserver.command.impl.PASS;
import org.apache.ftpserver.command.impl.PASV;
import org.apache.ftpserver.command.impl.PBSZ;
import org.apache.ftpserver.command.impl.PROT;
import org.apache.ftpserver.command.impl.PWD;
import org.apache.ftpserver.command.impl.QUIT;
import org.apache.ftpserver.command.impl.REST;
import org.apache.ftpserver.command.impl.RETR;
import org.apache.ftpserver.command.impl.SIZE;
import org.apache.ftpserver.command.impl.STRU;
import org.apache.ftpserver.command.impl.SYST;
import org.apache.ftpserver.command.impl.TYPE;
import org.apache.ftpserver.command.impl.USER;
import org.apache.ftpserver.ftplet.DataType;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * What a customer can ask for by FTP: to look and to fetch, over connections that they open. What is not in this list, nobody
 * answers: neither what writes, nor connections to an address that a client names, nor compression. (A disk image that is
 * compressed on the way takes ten times as long, and clients ask for it wherever it is offered.)
 */
final class FtpCommands implements CommandFactory {

    private static final List<String> FEATURES = List.of(
            "AUTH TLS",
            "EPSV",
            "MDTM",
            "MLST Size;Modify;Type;Perm",
            "PBSZ",
            "PROT",
            "REST STREAM",
            "SIZE",
            "TVFS",
            "UTF8");
    private static final List<String> THAT_WRITE =
            List.of("APPE", "DELE", "MFMT", "MKD", "RMD", "RNFR", "RNTO", "STOR", "STOU");

    private static final String VISIT = FtpCommands.class.getName() + ".visit";

    private final Doorkeeper doorkeeper;
    private final PortRange passivePorts;
    private final boolean encrypted;
    private final Map<String, Command> commands = new HashMap<>();

    /** Commands and files are encrypted, or nobody gets in, where {@code encrypted} says so. */
    FtpCommands(Doorkeeper doorkeeper, PortRange passivePorts, boolean encrypted) {
        this.doorkeeper = doorkeeper;
        this.passivePorts = passivePorts;
        this.encrypted = encrypted;
        comingIn();
        lookingAround();
        fetching();
        THAT_WRITE.forEach(name -> put(name, answering(550, "Nothing can be changed here.")));
    }

    /** As the interface wants it: null for what nobody answers. */
    @Override
    @SuppressWarnings("NullAway")
    public Command getCommand(String name) {
        return name == null ? null : commands.get(name.toUpperCase(Locale.ROOT));
    }

    private void comingIn() {
        put("AUTH", new AUTH());
        put("USER", inTls(new USER()));
        put("PASS", inTls(entering(new PASS())));
        put("PBSZ", new PBSZ());
        put("PROT", (session, context, request) -> {
            if (encrypted && "C".equalsIgnoreCase(request.getArgument())) {
                session.write(new DefaultFtpReply(534, "Files are encrypted here: PROT P."));
            } else {
                new PROT().execute(session, context, request);
            }
        });
        put("QUIT", new QUIT());
    }

    private void lookingAround() {
        put("FEAT", (session, context, request) -> session.write(new Features()));
        put("OPTS", new OPTS());
        put("SYST", new SYST());
        put("NOOP", new NOOP());
        put("PWD", new PWD());
        put("CWD", new CWD());
        put("CDUP", new CDUP());
        put("LIST", withFiles(new LIST()));
        put("NLST", withFiles(new NLST()));
        put("MLSD", withFiles(new MLSD()));
        put("MLST", new MLST());
        put("MDTM", new MDTM());
        put("SIZE", new SIZE());
    }

    private void fetching() {
        put("TYPE", new TYPE());
        put("STRU", new STRU());
        put("MODE", (session, context, request) -> {
            boolean asStream = "S".equalsIgnoreCase(request.getArgument());
            session.write(
                    asStream ? new DefaultFtpReply(200, "As a stream.") : new DefaultFtpReply(504, "MODE S only."));
        });
        put("EPSV", new EPSV());
        put("PASV", (session, context, request) -> {
            if (((InetSocketAddress) session.getLocalAddress()).getAddress() instanceof Inet6Address) {
                session.write(new DefaultFtpReply(425, "Use EPSV with IPv6."));
            } else {
                new PASV().execute(session, context, request);
            }
        });
        put("REST", new REST());
        put("RETR", withFiles(this::fetch));
        put("ABOR", new ABOR());
    }

    /** Every command finds the data connections of this adapter, and not those of the library. */
    private void put(String name, Command command) {
        commands.put(name, (session, context, request) -> {
            FtpData.of(session, passivePorts);
            command.execute(session, context, request);
        });
    }

    private static Command answering(int code, String message) {
        return (session, context, request) -> session.write(new DefaultFtpReply(code, message));
    }

    /** Not before TLS has been negotiated; what came in the clear behind AUTH does not count either. */
    private Command inTls(Command command) {
        return (session, context, request) -> {
            if (encrypted && !session.containsAttribute(SslFilter.SSL_SECURED)) {
                session.write(new DefaultFtpReply(FtpReply.REPLY_530_NOT_LOGGED_IN, "Encrypt first: AUTH TLS."));
            } else {
                command.execute(session, context, request);
            }
        };
    }

    private Command withFiles(Command command) {
        return (session, context, request) -> {
            if (encrypted && !session.getDataConnection().isSecure()) {
                session.write(new DefaultFtpReply(522, "Files are encrypted here: PROT P."));
            } else {
                command.execute(session, context, request);
            }
        };
    }

    private Command entering(Command pass) {
        return (session, context, request) -> {
            pass.execute(session, context, request);
            if (session.isLoggedIn() && !session.containsAttribute(VISIT)) {
                FtpData data = FtpData.of(session, passivePorts);
                Visits.Visit visit = doorkeeper.enters(((FtpUser) session.getUser()).session(), () -> {
                    session.closeNow();
                    data.abort();
                });
                session.setAttribute(VISIT, visit);
                session.getCloseFuture().addListener(closed -> doorkeeper.leaves(visit));
            }
        };
    }

    private void fetch(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        // A disk image is not text, whatever the client believes.
        session.setDataType(DataType.BINARY);
        int idle = session.getConfig().getBothIdleTime();
        // Nothing is said while a file is on its way, which may take hours.
        session.getConfig().setBothIdleTime(0);
        new RETR().execute(session, context, request);
        session.getConfig().setBothIdleTime(idle);
        if (session.getLastReply().getCode() == FtpReply.REPLY_226_CLOSING_DATA_CONNECTION) {
            Session entered = ((FtpUser) session.getUser()).session();
            Shelf.named(request.getArgument()).forEach(file -> doorkeeper.fetched(entered, file));
        }
    }

    /** A reply over several lines, as RFC 2389 wants it. */
    private static final class Features extends DefaultFtpReply {

        Features() {
            super(FtpReply.REPLY_211_SYSTEM_STATUS_REPLY, "");
        }

        @Override
        public String toString() {
            return "211-Extensions supported\r\n"
                    + String.join(
                            "",
                            FEATURES.stream()
                                    .map(feature -> " " + feature + "\r\n")
                                    .toList())
                    + "211 End\r\n";
        }
    }
}
