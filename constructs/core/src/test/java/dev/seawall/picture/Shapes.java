package dev.seawall.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What an SVG document draws, as a real XML parser reads it. */
record Shapes(int width, int height, List<Box> boxes, List<Line> texts) {
    /** Pixels of a character at 13, as DejaVu Sans has them on average; bold is wider. */
    private static final double CHARACTER = 7.6;

    record Box(String look, int left, int top, int right, int bottom) {
        boolean holds(Line text) {
            return text.left() >= left && text.right() <= right && text.y() - 13 >= top && text.y() + 4 <= bottom;
        }
    }

    record Line(String text, int left, int right, int y) {
        boolean meets(Line other) {
            return Math.abs(y - other.y) < 15 && left < other.right && other.left < right;
        }
    }

    static Shapes of(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = document.getDocumentElement();
        List<Box> boxes = new ArrayList<>();
        List<Line> texts = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().equals("rect") && element.hasAttribute("x")) {
                int left = number(element, "x");
                int top = number(element, "y");
                boxes.add(new Box(element.getAttribute("class"), left, top, left + number(element, "width"), top + number(element, "height")));
            } else if (element.getTagName().equals("text")) {
                texts.add(line(element));
            }
        }
        return new Shapes(number(root, "width"), number(root, "height"), boxes, texts);
    }

    private static Line line(Element element) {
        String text = element.getTextContent();
        int x = number(element, "x");
        int width = (int) (text.length() * CHARACTER);
        return switch (element.getAttribute("class")) {
            case "middle", "name" -> new Line(text, x - width / 2, x + width / 2, number(element, "y"));
            case "finish" -> new Line(text, x - width, x, number(element, "y"));
            default -> new Line(text, x, x + width, number(element, "y"));
        };
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
