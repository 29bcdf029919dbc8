package io.minzheng.eventstore.proof;

import java.util.List;

/** How the lines of a trail are written. There is one way only to write each, to the byte. */
public enum TrailForm {
    /** A line of JSON each. */
    JSON_LINES {
        @Override
        String opening() {
            return "";
        }

        @Override
        String event(ChainedEvent event) {
            return line(json(event));
        }

        @Override
        String line(String json) {
            return json + '\n';
        }

        @Override
        int largestRun() {
            return LARGEST_RUN;
        }
    },

    /** A row each of comma-separated values (RFC 4180); what is no event stands as JSON in the last column. */
    CSV {
        @Override
        String opening() {
            return TrailCsv.OPENING;
        }

        @Override
        String event(ChainedEvent event) {
            return TrailCsv.row(List.of(
                    Long.toString(event.position()),
                    event.id().toString(),
                    event.stream(),
                    event.streamType(),
                    Long.toString(event.sequence()),
                    event.name(),
                    Integer.toString(event.revision()),
                    Moments.text(event.recordedAt()),
                    event.payload(),
                    event.metadata(),
                    event.hash(),
                    ""));
        }

        @Override
        String line(String json) {
            return TrailCsv.proof(json);
        }

        /** What a spreadsheet takes in one cell. */
        @Override
        int largestRun() {
            return 400;
        }
    };

    /** How an event begins. */
    static final String EVENT = "{\"position\":";

    /** Keeps lines short enough to be read at one stroke. */
    static final int LARGEST_RUN = 1_000;

    /** What stands before the first line. */
    abstract String opening();

    abstract String event(ChainedEvent event);

    /** Any other line. */
    abstract String line(String json);

    /** Most events left out in one line. */
    abstract int largestRun();

    private static String json(ChainedEvent event) {
        StringBuilder line = new StringBuilder(
                512 + event.payload().length() + event.metadata().length());
        line.append(EVENT).append(event.position());
        line.append(",\"id\":\"").append(event.id()).append('"');
        line.append(",\"stream\":").append(Json.quoted(event.stream()));
        line.append(",\"streamType\":").append(Json.quoted(event.streamType()));
        line.append(",\"sequence\":").append(event.sequence());
        line.append(",\"name\":").append(Json.quoted(event.name()));
        line.append(",\"revision\":").append(event.revision());
        line.append(",\"recordedAt\":\"")
                .append(Moments.text(event.recordedAt()))
                .append('"');
        line.append(",\"payload\":").append(Json.quoted(event.payload()));
        line.append(",\"metadata\":").append(Json.quoted(event.metadata()));
        line.append(",\"hash\":\"").append(event.hash()).append("\"}");
        return line.toString();
    }
}
