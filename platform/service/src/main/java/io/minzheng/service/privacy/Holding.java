package io.minzheng.service.privacy;

import java.time.LocalDate;

/**
 * What has to be kept the longest.
 *
 * @param event name of the kind of event
 * @param law what demands it
 * @param until first day on which it need not be kept any more
 */
record Holding(String event, String law, LocalDate until) {}
