package dev.seawall.picture;

import java.util.Locale;

/** How a shape or a text looks, by day and in the dark; the name is its class in the style sheet. */
enum Look {
    GROUND("fill: #ffffff", "fill: #0d1117"),
    ZONE("fill: #f3f6f9; stroke: #b9c7d3; stroke-width: 1", "fill: #121a22; stroke: #33475a"),
    BOX("fill: #ffffff; stroke: #2f5d7c; stroke-width: 1.5", "fill: #18222c; stroke: #6ca6cf"),
    END("fill: #dcebf5; stroke: #2f5d7c; stroke-width: 1.5", "fill: #16344a; stroke: #6ca6cf"),
    WATCH("fill: #fbf1dc; stroke: #9a7326; stroke-width: 1.5", "fill: #332910; stroke: #d0a44a"),
    LINE("fill: none; stroke: #5b6b7b; stroke-width: 1.5", "stroke: #9fb0c0"),
    TIP("fill: #5b6b7b", "fill: #9fb0c0"),
    GRID("fill: none; stroke: #dde4ea; stroke-width: 1", "stroke: #26323d"),
    ASKED("fill: none; stroke: #1d2b36; stroke-width: 1.5; stroke-dasharray: 6 4", "stroke: #e6edf3"),
    LOST("fill: none; stroke: #9a7326; stroke-width: 2; stroke-dasharray: 3 4", "stroke: #d0a44a"),
    FIRST("fill: none; stroke: #b3261e; stroke-width: 2.5", "stroke: #f28b82"),
    SECOND("fill: none; stroke: #2f5d7c; stroke-width: 2", "stroke: #6ca6cf"),
    THIRD("fill: none; stroke: #4b7a3f; stroke-width: 2", "stroke: #8fc47f"),
    CARRIED("fill: #b3261e; fill-opacity: 0.08", "fill: #f28b82; fill-opacity: 0.1"),
    BADGE("fill: #ffffff; stroke: #1d2b36; stroke-width: 1.5", "fill: #0d1117; stroke: #e6edf3"),
    HEAD("font-size: 18px; font-weight: bold; text-anchor: start", ""),
    START("text-anchor: start", ""),
    LAYER("font-weight: bold; text-anchor: start", ""),
    NAME("font-weight: bold; text-anchor: middle", ""),
    MIDDLE("text-anchor: middle", ""),
    FINISH("text-anchor: end", "");

    /** Colours of every text that says no other. */
    private static final String TEXT = "font-family: Helvetica, Arial, 'DejaVu Sans', sans-serif; font-size: 13px; fill: #1d2b36";
    private static final String TEXT_IN_THE_DARK = "fill: #e6edf3";

    private final String day;
    private final String dark;

    Look(String day, String dark) {
        this.day = day;
        this.dark = dark;
    }

    /** The class of this look. */
    String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The style sheet of all looks. */
    static String sheet() {
        StringBuilder sheet = new StringBuilder("    text { " + TEXT + " }\n");
        for (Look look : values()) {
            sheet.append("    .").append(look.spelled()).append(" { ").append(look.day).append(" }\n");
        }
        sheet.append("    @media (prefers-color-scheme: dark) {\n      text { " + TEXT_IN_THE_DARK + " }\n");
        for (Look look : values()) {
            if (!look.dark.isEmpty()) {
                sheet.append("      .").append(look.spelled()).append(" { ").append(look.dark).append(" }\n");
            }
        }
        return sheet.append("    }\n").toString();
    }
}
