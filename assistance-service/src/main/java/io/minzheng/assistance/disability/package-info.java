/** The two subsidies for disabled persons (残疾人两项补贴): living and nursing, from application to the end. */
@NullMarked
package io.minzheng.assistance.disability;

import org.jspecify.annotations.NullMarked;
