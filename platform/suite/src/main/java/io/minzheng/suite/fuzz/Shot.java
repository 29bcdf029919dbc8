package io.minzheng.suite.fuzz;

/**
 * One request, ready to be sent.
 *
 * @param number of it in the run
 * @param what for the reader: the operation and what is wrong with it
 * @param staff whose token it carries; empty for nobody's
 * @param bytes as they go over the wire
 * @param wellFormed whether HTTP itself has been left as it is, so that an answer is owed
 * @param complete whether all of the body is there that the head announces
 */
record Shot(int number, String what, String staff, byte[] bytes, boolean wellFormed, boolean complete) {}
