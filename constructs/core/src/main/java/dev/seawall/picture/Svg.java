package dev.seawall.picture;

/**
 * An SVG document under construction. Positions are whole pixels, looks are those of {@link Look}, and every text passes {@link XmlText}: there is no way to add anything else. Output is ASCII, one shape a
 * line, {@code \n} only.
 */
final class Svg {
    private static final int ROUND = 6;
    private static final int TIP = 5;

    private final String title;
    private final StringBuilder shapes = new StringBuilder();

    /**
     * @param title what the picture shows, for those who cannot see it
     */
    Svg(String title) {
        this.title = title;
    }

    Svg box(Look look, int x, int y, int width, int height) {
        shapes.append("  <rect class=\"").append(look.spelled()).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width).append("\" height=\"").append(height)
            .append("\" rx=\"").append(ROUND).append("\"/>\n");
        return this;
    }

    Svg circle(Look look, int x, int y, int radius) {
        shapes.append("  <circle class=\"").append(look.spelled()).append("\" cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"").append(radius).append("\"/>\n");
        return this;
    }

    /** Straight lines from point to point: x, y, x, y and so on. */
    Svg line(Look look, int... points) {
        shapes.append("  <path class=\"").append(look.spelled()).append("\" d=\"").append(path(points)).append("\"/>\n");
        return this;
    }

    /** The same, closed into an area. */
    Svg area(Look look, int... points) {
        shapes.append("  <path class=\"").append(look.spelled()).append("\" d=\"").append(path(points)).append("z\"/>\n");
        return this;
    }

    /** An arrow straight down. */
    Svg down(int x, int from, int to) {
        return line(Look.LINE, x, from, x, to - 2 * TIP).area(Look.TIP, x - TIP, to - 2 * TIP, x + TIP, to - 2 * TIP, x, to);
    }

    Svg text(Look look, int x, int y, String text) {
        shapes.append("  <text class=\"").append(look.spelled()).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">").append(new XmlText(text)).append("</text>\n");
        return this;
    }

    /** The document, as large as it is told. */
    String print(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"title\">\n"
            + "  <title id=\"title\">" + new XmlText(title) + "</title>\n  <style>\n" + Look.sheet() + "  </style>\n"
            + "  <rect class=\"" + Look.GROUND.spelled() + "\" width=\"" + width + "\" height=\"" + height + "\" rx=\"8\"/>\n" + shapes + "</svg>\n";
    }

    private static String path(int... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(points[i]).append(' ').append(points[i + 1]);
        }
        return path.toString();
    }
}
