/** Edges deployed for real, by both tools, to an AWS API on loopback; what runs then is compared. */
package dev.seawall.test.deployed;
