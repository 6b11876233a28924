package io.leasehold.adapters.smtp.letter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.vavr.collection.List;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters that come with the library, in English and French: the words of each once, laid out as HTML and as text. */
final class BundledLetters implements LetterTemplate {

    private static final String PACKAGE = BundledLetters.class.getPackageName();
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private static final Map<NoticeKind, String> FILES = new EnumMap<>(NoticeKind.class);

    static {
        for (NoticeKind kind : NoticeKind.values()) {
            FILES.put(kind, camelCase(kind));
        }
    }

    private final TemplateEngine html = engine("html", ContentType.Html);
    private final TemplateEngine text = engine("text", ContentType.Plain);

    static boolean speak(Locale language) {
        return LANGUAGES.contains(language.getLanguage());
    }

    @Override
    public Letter write(Notice notice, Page page) {
        return write(file(notice.kind()), page, notice.about());
    }

    Letter acknowledge(Receipt receipt, Page page) {
        return write("caseOpened", page, receipt);
    }

    /** The first paragraph of the text is the subject. */
    private Letter write(String file, Page page, Object about) {
        List<String> paragraphs = PlainText.paragraphs(render(text, file, page, about));
        return new Letter(
                page.language(),
                "[" + page.reference() + "] " + paragraphs.head().replace('\n', ' '),
                paragraphs.tail().mkString("", "\n\n", "\n"),
                flush(render(html, file, page, about)));
    }

    /** Templates are indented for those who read them; what is sent is not. */
    private static String flush(String document) {
        return document.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String render(TemplateEngine engine, String file, Page page, Object about) {
        String name = page.language().getLanguage() + "/" + file + ".jte";
        StringOutput written = new StringOutput();
        engine.render(name, Map.of("page", page, "about", about), written);
        return written.toString();
    }

    /** {@code ORDER_CONFIRMED} is in {@code orderConfirmed.jte}. */
    static String file(NoticeKind kind) {
        return FILES.getOrDefault(kind, "");
    }

    private static String camelCase(NoticeKind kind) {
        return Pattern.compile("_(.)")
                .matcher(kind.name().toLowerCase(Locale.ROOT))
                .replaceAll(first -> first.group(1).toUpperCase(Locale.ROOT));
    }

    private static TemplateEngine engine(String layout, ContentType type) {
        return TemplateEngine.createPrecompiled(
                null, type, BundledLetters.class.getClassLoader(), PACKAGE + "." + layout);
    }
}
