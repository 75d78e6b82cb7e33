package org.relayplan.analysis;

/**
 * What a bare {@code 0.0.0.0} or {@code ::} in a range list means: by its form one address, by the nesting example on
 * New-ReceiveConnector's page everything. Nobody has measured it, so both readings count.
 */
enum Reading {
    ONE_ADDRESS,
    EVERY_ADDRESS
}
