/** What a deployed edge means to the people who run it, read from its node's files and its document: limits, capacity, listeners and the like, one fact each. */
package dev.seawall.facts;
