package io.minzheng.kernel;

/** Something that lies in one administrative division; only staff whose area covers it may act on it or see it. */
public interface Located {
    DivisionCode area();
}
