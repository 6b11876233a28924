package io.leasehold.ports.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a document: UTF-8, of a bearable size, made of characters that belong in a text. */
final class SourceText {

    /** A larger file was not written by hand; a scenario of this size holds some 100,000 steps. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static String read(Path file) throws Unreadable {
        try {
            if (Files.isDirectory(file)) {
                throw new Unreadable(0, "is a directory, not a file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return decode(in.readNBytes(MAX_BYTES + 1));
            }
        } catch (NoSuchFileException e) {
            throw new Unreadable(0, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new Unreadable(0, "may not be read: permission denied");
        } catch (IOException e) {
            throw new Unreadable(0, "cannot be read: the file system reports an error");
        }
    }

    private static String decode(byte[] bytes) throws Unreadable {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String wrong = String.format("byte 0x%02X is not UTF-8; save the file as UTF-8", bytes[in.position()]);
            throw new Unreadable(lineAt(out, out.length()), wrong);
        }
        return checked(out.toString());
    }

    /** The text without its byte order mark, if nothing in it is foreign to a text. */
    static String checked(String text) throws Unreadable {
        if (text.length() > MAX_BYTES) {
            throw tooLarge();
        }
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        for (int i = 0; i < plain.length(); i++) {
            if (isForeign(plain.charAt(i))) {
                String wrong = String.format("the character U+%04X does not belong in a text", (int) plain.charAt(i));
                throw new Unreadable(lineAt(plain, i), wrong);
            }
        }
        return plain;
    }

    private static boolean isForeign(char c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\u0085';
        return (Character.isISOControl(c) && !layout) || c == BYTE_ORDER_MARK || c >= '\uFFFE';
    }

    private static int lineAt(CharSequence text, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            boolean lone = text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line += text.charAt(i) == '\n' || lone ? 1 : 0;
        }
        return line;
    }

    private static Unreadable tooLarge() {
        return new Unreadable(0, "is larger than " + MAX_BYTES / 1024 / 1024 + " MiB, the most that is read");
    }
}
