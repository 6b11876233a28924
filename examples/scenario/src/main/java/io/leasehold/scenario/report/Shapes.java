package io.leasehold.scenario.report;

import java.time.LocalDate;

/** The few forms that drawings are made of, placed on a time scale. */
final class Shapes {

    private final TimeScale scale;
    private final Markup out;

    Shapes(TimeScale scale, Markup out) {
        this.scale = scale;
        this.out = out;
    }

    /** A bar over some days, clipped to the scale; its dates stay readable to whoever inspects the drawing. */
    void bar(String style, LocalDate from, LocalDate end, int y, int height, String title) {
        if (!end.isAfter(scale.from()) || !from.isBefore(scale.end())) {
            return;
        }
        out.open(
                "rect",
                "class",
                style,
                "x",
                scale.at(from),
                "width",
                scale.width(from, end),
                "y",
                String.valueOf(y),
                "height",
                String.valueOf(height));
        title(title);
        out.close("rect");
    }

    void upright(String style, String x, int top, int bottom, String title) {
        String y1 = String.valueOf(top);
        out.open("line", "class", style, "x1", x, "x2", x, "y1", y1, "y2", String.valueOf(bottom));
        title(title);
        out.close("line");
    }

    void symbol(String name, String x, int y, String title) {
        out.open("use", "href", "#m-" + name, "class", "m " + name, "x", x, "y", String.valueOf(y));
        title(title);
        out.close("use");
    }

    void text(String style, String x, int dx, int y, String text) {
        String shift = String.valueOf(dx);
        out.element("text", text, "class", style, "x", x, "dx", shift, "y", String.valueOf(y));
    }

    private void title(String title) {
        if (!title.isEmpty()) {
            out.element("title", title);
        }
    }
}
