package io.leasehold.scenario.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report, parsed as XML. */
final class Page {

    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    static Page of(ReportData data) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Page(builder.parse(new InputSource(new StringReader(Report.html(data)))));
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new AssertionError("the report is not well-formed XML", malformed);
        }
    }

    String text() {
        return document.getDocumentElement().getTextContent();
    }

    List<Element> all(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> styled(String tag, String style) {
        return all(tag).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    /** The drawing of the n-th contract, counted from 0. */
    List<Element> drawn(int contract, String tag, String style) {
        Element drawing = styled("svg", "chart").get(contract);
        return styled(tag, style).stream()
                .filter(element -> within(element, drawing))
                .toList();
    }

    private static boolean within(Element element, Element ancestor) {
        for (org.w3c.dom.Node at = element; at != null; at = at.getParentNode()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    List<String> ids() {
        return all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What links, uses, fills and labels point to inside the page. */
    Set<String> targets() {
        Set<String> targets = new HashSet<>();
        for (Element element : all("*")) {
            String href = element.getAttribute("href");
            if (href.startsWith("#")) {
                targets.add(href.substring(1));
            }
            for (String label : element.getAttribute("aria-labelledby").split(" ")) {
                targets.add(label);
            }
        }
        Matcher fills = Pattern.compile("url\\(#([^)]+)\\)").matcher(text());
        while (fills.find()) {
            targets.add(fills.group(1));
        }
        targets.remove("");
        return targets;
    }

    static double percent(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        if (!value.endsWith("%")) {
            throw new AssertionError(attribute + " is no percentage: " + value);
        }
        return Double.parseDouble(value.substring(0, value.length() - 1));
    }
}
