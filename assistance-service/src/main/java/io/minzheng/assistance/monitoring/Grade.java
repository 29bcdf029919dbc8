package io.minzheng.assistance.monitoring;

/** How pressing a warning is. */
enum Grade {
    RED,
    ORANGE,
    YELLOW
}
