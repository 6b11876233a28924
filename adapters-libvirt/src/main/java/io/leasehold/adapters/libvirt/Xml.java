package io.leasehold.adapters.libvirt;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of a document, to be read and written: whatever text is put into it is nothing but text there. */
final class Xml {

    /** All but what XML 1.0 allows (2.2). */
    private static final Pattern ILLEGAL = Pattern.compile("[^\t\n\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    /** A document of its own. */
    static Xml root(String name) {
        Document document = builder().newDocument();
        Element root = document.createElement(name);
        document.appendChild(root);
        return new Xml(root);
    }

    /**
     * The root of a document.
     *
     * @throws IllegalArgumentException if {@code text} is none, or not all of one
     */
    static Xml parse(String text) {
        try {
            DocumentBuilder builder = builder();
            // Else it prints to the error stream what it throws anyway.
            builder.setErrorHandler(new DefaultHandler());
            return new Xml(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not a document: " + e.getMessage(), e);
        }
    }

    /** The same, as a document of its own that can be changed. */
    Xml copy() {
        Document document = builder().newDocument();
        Element copied = (Element) document.importNode(element, true);
        document.appendChild(copied);
        return new Xml(copied);
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException if {@code value} has letters that no document can have
     */
    Xml attribute(String name, Object value) {
        element.setAttribute(name, legal(value));
        return this;
    }

    /**
     * Sets all that is within the element.
     *
     * @throws IllegalArgumentException if {@code value} has letters that no document can have
     */
    Xml text(Object value) {
        element.setTextContent(legal(value));
        return this;
    }

    /** Adds an element at the end; what is returned is the new one. */
    Xml add(String name) {
        Element child = element.getOwnerDocument().createElement(name);
        element.appendChild(child);
        return new Xml(child);
    }

    /** Adds an element of a name space at the end; what is returned is the new one. */
    Xml add(String space, String qualifiedName) {
        Element child = element.getOwnerDocument().createElementNS(space, qualifiedName);
        element.appendChild(child);
        return new Xml(child);
    }

    /** Adds a copy of another document at the end. */
    void add(Xml other) {
        element.appendChild(element.getOwnerDocument().importNode(other.element, true));
    }

    /** The first child of that name, which is made if there is none. */
    Xml childOrNew(String name) {
        return child(name).getOrElse(() -> add(name));
    }

    void removeAttribute(String name) {
        element.removeAttribute(name);
    }

    void remove(Xml child) {
        element.removeChild(child.element);
    }

    String name() {
        return element.getTagName();
    }

    /** Its value; empty if there is none. */
    String attribute(String name) {
        return element.getAttribute(name);
    }

    Option<String> optional(String name) {
        return Option.when(element.hasAttribute(name), () -> element.getAttribute(name));
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<Xml> children() {
        java.util.List<Xml> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Xml(child));
            }
        }
        return List.ofAll(children);
    }

    Option<Xml> child(String name) {
        return children().find(child -> child.name().equals(name));
    }

    Option<Xml> child(String space, String localName) {
        return children()
                .find(child -> localName.equals(child.element.getLocalName())
                        && space.equals(child.element.getNamespaceURI()));
    }

    List<Xml> children(String space, String localName) {
        return children()
                .filter(child -> localName.equals(child.element.getLocalName())
                        && space.equals(child.element.getNamespaceURI()));
    }

    /** Where a path of first children leads. */
    Option<Xml> at(String... path) {
        return List.of(path).foldLeft(Option.of(this), (here, step) -> here.flatMap(it -> it.child(step)));
    }

    /** As it is sent to libvirt. */
    String write() {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter written = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }

    private static String legal(Object value) {
        String text = value.toString();
        if (ILLEGAL.matcher(text).find()) {
            throw new IllegalArgumentException("letters that no XML can have are in '" + text + "'");
        }
        return text;
    }

    /** Reads no other document than the one it is given. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can read XML safely", e);
        }
    }
}
