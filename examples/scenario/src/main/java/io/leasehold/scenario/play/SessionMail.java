package io.leasehold.scenario.play;

import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.vavr.collection.List;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a customer reads in a mail about a session, in whatever language it is. */
final class SessionMail {

    private static final Pattern ADDRESS = Pattern.compile("\\b(ftpes|sftp|ftp)://\\S+");
    private static final Pattern HOST_KEY = Pattern.compile("\\bSHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern USER = Pattern.compile("(?<= )[a-z2-7]{16}$", Pattern.MULTILINE);
    private static final Pattern PASSWORD = Pattern.compile("(?<= )[a-z2-7]{26}$", Pattern.MULTILINE);

    private SessionMail() {}

    /** How to get in, as the text of the mail tells it. */
    static Credentials read(byte[] mail) {
        String text = text(mail).replace("\r\n", "\n");
        List<String> hostKeys = all(HOST_KEY, text);
        return new Credentials(
                all(ADDRESS, text).map(address -> address(URI.create(address), hostKeys)),
                all(USER, text).single(),
                all(PASSWORD, text).single());
    }

    private static Address address(URI uri, List<String> hostKeys) {
        return switch (uri.getScheme()) {
            case "sftp" -> new Address(TransferProtocol.SFTP, uri, hostKeys);
            case "ftpes" -> new Address(TransferProtocol.FTPS, uri, List.empty());
            default -> new Address(TransferProtocol.FTP, uri, List.empty());
        };
    }

    private static List<String> all(Pattern what, String text) {
        return List.ofAll(what.matcher(text).results().map(MatchResult::group));
    }

    private static String text(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }
}
