package io.minzheng.seeds;

/**
 * One command of the load.
 *
 * @param path below the case, or the whole path where it begins with a slash
 * @param key idempotency key, the same in every load
 */
record Step(Crew.Duty duty, String path, Body body, String key) {}
