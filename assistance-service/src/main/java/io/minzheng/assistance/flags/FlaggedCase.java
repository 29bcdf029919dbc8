package io.minzheng.assistance.flags;

import io.minzheng.kernel.DivisionCode;

/**
 * A case that may have to be looked at again.
 *
 * @param programme it belongs to, as its paths name it
 * @param area township whose staff review it
 */
public record FlaggedCase(String programme, String caseId, DivisionCode area) {}
