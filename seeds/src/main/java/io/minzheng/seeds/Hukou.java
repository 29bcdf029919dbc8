package io.minzheng.seeds;

import io.minzheng.kernel.Fen;

/** Kind of household registration; it decides which standard applies. */
enum Hukou {
    URBAN,
    RURAL;

    Fen of(StandardYear standard) {
        return this == URBAN ? standard.urban() : standard.rural();
    }
}
