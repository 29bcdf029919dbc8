package io.minzheng.test.access;

/** How an endpoint keeps to the areas of those who call it. */
enum Scope {
    /** About one object, which lies somewhere: refused to all whose areas do not cover that. */
    OBJECT("refused where the object lies in another area"),
    /** A list or search: leaves out what lies in other areas, and refuses to be asked about one. */
    LIST("leaves out what lies in other areas, and refuses an `area` that is another's"),
    /** Counts: as a list. */
    COUNT("counts one's own areas only, and refuses an `area` that is another's"),
    /** What cannot be divided: refused to all whose areas do not cover the whole bureau. */
    BUREAU("refused to all who are not responsible for the whole bureau"),
    /** Names nobody, and is the same for all areas. */
    OPEN("names nobody: the same for all areas"),
    /** Answers whoever is signed in. */
    SIGNED_IN("for whoever is signed in"),
    /** Answers without a token. */
    PUBLIC("without a token");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether it takes one of certain roles. */
    boolean wantsRole() {
        return switch (this) {
            case OBJECT, LIST, COUNT, BUREAU, OPEN -> true;
            case SIGNED_IN, PUBLIC -> false;
        };
    }
}
