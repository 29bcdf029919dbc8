/** The starter: everything a service is made of besides its capabilities and views. */
@NullMarked
package io.minzheng.service;

import org.jspecify.annotations.NullMarked;
