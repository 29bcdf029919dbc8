package io.minzheng.assistance.duplicates;

/** Why two cases may be one, or must not be two. The score orders the worklist and decides nothing. */
enum Likeness {
    /** The same resident ID in two open cases of one programme. */
    SAME_PERSON(100),
    /** The same resident ID in open cases of two programmes that exclude each other. */
    EXCLUDING_PROGRAMMES(100),
    /** The same name, day of birth and township under different resident IDs. */
    SAME_NAME_AND_BIRTH(70),
    /** One account named by two households of a programme. */
    SHARED_ACCOUNT(60);

    private final int score;

    Likeness(int score) {
        this.score = score;
    }

    /** 0 to 100. */
    int score() {
        return score;
    }
}
