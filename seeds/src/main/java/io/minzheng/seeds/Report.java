package io.minzheng.seeds;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published beside reproduced, from the read models and from the topic. A figure that is missing does not agree, nor one of
 * which the two sources say different things.
 *
 * @param figures those compared, in the order of the table
 */
record Report(List<Figure> figures, Map<Figure, Long> readModels, Map<Figure, Long> topic) {

    private boolean agrees(Figure figure) {
        Long seen = readModels.get(figure);
        return figure.fits(seen) && seen.equals(topic.get(figure));
    }

    /** Whether every figure agrees exactly. */
    boolean agrees() {
        for (Figure figure : figures) {
            if (!agrees(figure)) {
                return false;
            }
        }
        return true;
    }

    void print(PrintStream out) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"figure", "published", "read models", "Kafka fold", "agrees"});
        for (Figure figure : figures) {
            rows.add(new String[] {
                figure.id() + " " + figure.label(),
                figure.text(figure.published()),
                text(figure, readModels.get(figure)),
                text(figure, topic.get(figure)),
                agrees(figure) ? "yes" : "NO"
            });
        }
        int[] widths = new int[5];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
        out.println(agrees() ? "All figures agree." : "Not all figures agree.");
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            String space = " ".repeat(widths[column] - row[column].length());
            boolean number = column >= 1 && column <= 3;
            line.append(column == 0 ? "" : " | ").append(number ? space + row[column] : row[column] + space);
        }
        return line.toString().stripTrailing();
    }

    private static String text(Figure figure, @Nullable Long value) {
        return value == null ? "missing" : figure.text(value);
    }
}
