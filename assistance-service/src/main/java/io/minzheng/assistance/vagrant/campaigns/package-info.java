/** Campaigns (专项行动): a time in which help for people in the street is sought out, and to which rescues are counted. */
@NullMarked
package io.minzheng.assistance.vagrant.campaigns;

import org.jspecify.annotations.NullMarked;
