package io.minzheng.embedded;

/**
 * Where things are, for the issuer.
 *
 * @param url the issuer's identifier
 * @param gatewayPort the gateway's port on this machine
 */
record IssuerPlace(String url, int gatewayPort) {}
